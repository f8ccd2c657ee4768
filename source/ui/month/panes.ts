import {isRoomy, isVast, layoutOf} from '../draw/size.ts';
import {areLeaksShown} from '../state/knowing.ts';
import type {State} from '../state/state.ts';

/** The panes of the Month screen. */
export const monthPanes = {
	bridge: 0,
	leaks: 1,
	story: 2,
	ageing: 3,
	score: 4,
	heat: 5,
	curve: 6,
	collection: 7,
	owed: 8,
} as const;

export type MonthPane = (typeof monthPanes)[keyof typeof monthPanes];

const {bridge, leaks, story, ageing, score, heat, curve, collection, owed} = monthPanes;

/** Where a reader begins: side by side, with what happened in the month, whose lines lead further. */
export function monthBeginning(columns: number): State['month'] {
	return {pane: layoutOf(columns) === 'wide' ? story : bridge, line: 0};
}

/**
 * The panes as they are laid out, row by row, in the order of Tab. One below the other, the score comes right after the
 * bridge while the truth is shown: that is what it was revealed for.
 */
export function monthRows(state: State): readonly (readonly MonthPane[])[] {
	const {columns, rows, level} = state;
	if (layoutOf(columns) === 'stacked' && level === 'truth') {
		return [[bridge, score], [leaks, story], [ageing]];
	}

	if (!hasPictures(state)) {
		return [[bridge, leaks], [story, ageing], [score]];
	}

	const ofLeaks = areLeaksShown(state);
	if (isVast(columns, rows)) {
		return ofLeaks
			? [[bridge, leaks, story], [ageing, heat, collection], [curve], [score]]
			: [[bridge, leaks, story], [ageing, owed, collection], [score]];
	}

	const pictures = ofLeaks ? [heat, curve, collection] : [collection];
	const isTall = rows >= tallFrom;
	return [
		[bridge, leaks],
		[story, ageing],
		...(isTall && ofLeaks ? [[heat, collection], [curve]] : [pictures]),
		[score],
	];
}

/** From so many rows on the pictures stand in two rows. */
const tallFrom = 46;
/** So many rows are left above a lesson at 120 × 40: the pictures are what it is about, unless the truth is shown for its score. */
const besideLesson = {columns: 110, rows: 30};

/** Whether pictures of the year are drawn: where there is room and, a little lower, above a lesson. */
function hasPictures({columns, rows, lesson, level}: State): boolean {
	return (
		isRoomy(columns, rows) ||
		(lesson?.isSheetOpen === true && level !== 'truth' && columns >= besideLesson.columns && rows >= besideLesson.rows)
	);
}

/** The panes in the order of Tab; of a zoomed screen all that there are. */
export function monthOrder(state: State): readonly MonthPane[] {
	const shown = monthRows(state).flat();
	const pictures = areLeaksShown(state) ? [heat, curve, collection] : [owed, collection];
	return state.isZoomed ? [...shown, ...pictures.filter((pane) => !shown.includes(pane))] : shown;
}

/** The pane in focus, as a place in that order. */
export function monthFocus(state: State): number {
	return Math.max(0, monthOrder(state).indexOf(state.month.pane as MonthPane));
}
