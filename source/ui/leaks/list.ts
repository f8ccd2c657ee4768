import {remember} from '../draw/memo.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {casesFor, findingsIn, leaksShown} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type LeakRow, leakColumns, leakKey} from './columns.ts';

/** The least columns of a terminal in which a leak has room for its month beside the truth. */
const leastForMonth = 70;
const columnsOf = remember(leakColumns);
const viewOf = rememberView<LeakRow>({keyOf: leakKey, customerOf: (row) => row.customerId});

/** The leaks list: the findings, and with the truth revealed the missed and not yet detectable leaks too. */
export function leaksIn(state: State): ListView<LeakRow> {
	const rows: readonly LeakRow[] = state.isTruthShown ? casesFor(state) : findingsIn(state);
	return viewOf(
		columnsOf(
			state.isTruthShown,
			state.settings.customers,
			state.columns < leastForMonth,
			leaksShown(state).some(({isLiability}) => isLiability),
		),
		rows,
		state.leaks,
	);
}
