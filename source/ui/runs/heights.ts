import {bodyHeight, listHeight} from '../draw/size.ts';

/** Lines of the pane below the list of runs, borders included. */
export const runDetailLines = 6;
/** Lines of the field for a run's name or note, borders included. */
export const runPromptLines = 5;

/** Whether there is room for more on the selected run below the list of runs. */
export function hasRunDetails(rows: number): boolean {
	return bodyHeight(rows) >= 18;
}

/** Rows that the list of runs shows. */
export function runsListHeight(rows: number, isZoomed = false): number {
	return Math.max(1, listHeight(rows) - (hasRunDetails(rows) && !isZoomed ? runDetailLines : 0));
}
