import {bodyHeight, listHeight} from '../draw/size.ts';
import type {State} from '../state/state.ts';
import {isOwing} from './list.ts';

/** Lines of the pane below the list of runs, borders included: one more where a run owes money back. */
export function runDetailLines(state: State): number {
	return isOwing(state) ? 7 : 6;
}

/** Lines of the field for a run's name or note, borders included. */
export const runPromptLines = 5;

/** Whether there is room for more on the selected run below the list of runs. */
export function hasRunDetails(rows: number): boolean {
	return bodyHeight(rows) >= 18;
}

/** Rows that the list of runs shows. */
export function runsListHeight(state: State): number {
	const {rows, isZoomed} = state;
	return Math.max(1, listHeight(rows) - (hasRunDetails(rows) && !isZoomed ? runDetailLines(state) : 0));
}
