import type {Listing} from '../../store/open-store.ts';
import {totalOf} from '../../store/run.ts';
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
	const columns = columnsOf(state.columns, state.runs.marked, state.level, isOwing(state));
	return viewOf(columns, runRows(state.runs.listing), state.runs);
}

/** Whether some saved run owes money back to customers: it then has a column, and a line of its own. */
export function isOwing({runs, level}: State): boolean {
	return level !== 'evidence' && owingIn(runs.listing);
}

const owingIn = remember(
	(listing: Listing | undefined): boolean => listing?.runs.some((run) => totalOf(run).liabilityCents > 0) ?? false,
);

/** The row of the list that is selected, if any. */
export function selectedRun(state: State): RunRow | undefined {
	return selectedRow(runsIn(state), state.runs);
}
