import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {casesFor, findingsIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type LeakRow, leakColumns, leakKey} from './columns.ts';

const columnsOf = remember(leakColumns);
const viewOf = rememberView<LeakRow>({keyOf: leakKey, customerOf: (row) => row.customerId});

/** The columns of the leaks list. */
export function leakColumnsIn(state: State): readonly ListColumn<LeakRow>[] {
	return columnsOf(state.isTruthShown, state.settings.customers);
}

/** The leaks list: the findings, and with the truth revealed the missed and not yet detectable leaks too. */
export function leaksIn(state: State): ListView<LeakRow> {
	const rows: readonly LeakRow[] = state.isTruthShown ? casesFor(state) : findingsIn(state);
	return viewOf(leakColumnsIn(state), rows, state.leaks);
}
