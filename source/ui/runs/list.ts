import {remember} from '../draw/memo.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {selectedRow} from '../lists/selection.ts';
import type {State} from '../state/state.ts';
import {runsColumns} from './columns.ts';
import {type RunRow, runRowKey, runRows} from './rows.ts';

const columnsOf = remember(runsColumns);
const viewOf = rememberView<RunRow>({keyOf: runRowKey, customerOf: ({run}) => run?.customerId ?? 0});

/** The list of saved runs, and of files that can't be taken for one. */
export function runsIn(state: State): ListView<RunRow> {
	return viewOf(columnsOf(state.columns, state.runs.marked, state.level), runRows(state.runs.listing), state.runs);
}

/** The row of the list that is selected, if any. */
export function selectedRun(state: State): RunRow | undefined {
	return selectedRow(runsIn(state), state.runs);
}
