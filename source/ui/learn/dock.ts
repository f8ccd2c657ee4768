import {least} from '../draw/size.ts';
import type {OpenLesson} from '../state/lesson-state.ts';
import type {State} from '../state/state.ts';
import {lessonLines} from './lesson-pane.ts';

/** Where the lesson stands: so many columns on the right, so many lines below, or over the body as a sheet. */
export type Dock = {readonly place: 'none' | 'right' | 'below' | 'sheet'; readonly size: number};

/** Lines of a lesson below a screen that is narrow, and rows that it leaves at least. */
const narrow = {size: 7, left: 16};

const none: Dock = {place: 'none', size: 0};

/**
 * Right of the screens from 140 columns on, below them from 100, and on smaller ones where both have room: else a sheet over
 * them. Nowhere while it is hidden. A class has larger blocks.
 */
export function dockOf({lesson, columns, rows, isSpoken}: State): Dock {
	if (!lesson?.isSheetOpen || isSpoken) {
		return none;
	}

	if (columns >= 140) {
		return {place: 'right', size: lesson.isClass ? Math.min(70, columns - 80) : 46};
	}

	const lines = Math.min(lesson.isClass ? 14 : 10, rows - least.rows);
	if (columns >= 100 && lines >= 7) {
		return {place: 'below', size: lines};
	}

	const fits =
		columns >= 80 &&
		rows - narrow.size >= narrow.left &&
		!lesson.isClass &&
		linesOf(lesson, columns) <= narrow.size - 2;
	return fits ? {place: 'below', size: narrow.size} : {place: 'sheet', size: 0};
}

function linesOf(lesson: OpenLesson, columns: number): number {
	return lessonLines(lesson, columns, narrow.size).length;
}

/** The state with the room that a lesson leaves to the screens. */
export function inRoom(state: State): State {
	const {place, size} = dockOf(state);
	if (place === 'right') {
		return {...state, columns: state.columns - size};
	}

	return place === 'below' ? {...state, rows: state.rows - size} : state;
}
