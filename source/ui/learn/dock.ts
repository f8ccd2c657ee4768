import {least} from '../draw/size.ts';
import type {State} from '../state/state.ts';
import {lessonHeight} from './lesson-pane.ts';

/** Where the lesson stands: so many columns on the right, so many lines below, or over the body as a sheet. */
export type Dock = {readonly place: 'none' | 'right' | 'below' | 'sheet'; readonly size: number};

const none: Dock = {place: 'none', size: 0};
/** Lines of a lesson below a screen that is narrow, and rows that it leaves at least. */
const narrow = {size: 7, left: 16};
/** Columns of a lesson right of the screens, and those of the terminal from which on it stands there; a class is to see the pictures beside it. */
const beside = {from: 140, columns: 46};
const beforeClass = {from: 180, columns: 70};
/** Lines of a lesson below the screens, borders included; before a class, up to so many where it has more to say. */
const usualBelow = 10;
const mostBelow = 14;

/**
 * Right of the screens from 140 columns on, below them from 100, and on smaller ones where both have room: else a sheet over
 * them. Nowhere while it is hidden. Before a class it is wider, and right of them from 180.
 */
export function dockOf({lesson, columns, rows, isSpoken}: State): Dock {
	if (!lesson?.isSheetOpen || isSpoken) {
		return none;
	}

	const right = lesson.isClass ? beforeClass : beside;
	if (columns >= right.from) {
		return {place: 'right', size: right.columns};
	}

	const wanted = lesson.isClass ? Math.min(mostBelow, lessonHeight(lesson, columns)) : 0;
	const lines = Math.min(Math.max(usualBelow, wanted), rows - least.rows);
	if (columns >= 100 && lines >= 7) {
		return {place: 'below', size: lines};
	}

	const fits =
		columns >= 80 &&
		rows - narrow.size >= narrow.left &&
		!lesson.isClass &&
		lessonHeight(lesson, columns) <= narrow.size;
	return fits ? {place: 'below', size: narrow.size} : {place: 'sheet', size: 0};
}

/** The state with the room that a lesson leaves to the screens. */
export function inRoom(state: State): State {
	const {place, size} = dockOf(state);
	if (place === 'right') {
		return {...state, columns: state.columns - size};
	}

	return place === 'below' ? {...state, rows: state.rows - size} : state;
}
