import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {casesFor, findingsIn, leaksShown} from '../state/derive.ts';
import {isTruthTold} from '../state/knowing.ts';
import type {State} from '../state/state.ts';
import {type LeakRow, leakColumns, leakKey} from './columns.ts';

const columnsOf = remember(leakColumns);
const viewOf = rememberView<LeakRow>({keyOf: leakKey, customerOf: (row) => row.customerId});

/** The columns of the leaks list. */
export function leakColumnsIn(state: State): readonly ListColumn<LeakRow>[] {
	return columnsOf(isTruthTold(state), state.settings.customers, leaksShown(state), state.books);
}

const none: readonly LeakRow[] = [];

function rowsAt(state: State): readonly LeakRow[] {
	switch (state.level) {
		case 'evidence':
			return none;
		case 'detector':
			return findingsIn(state);
		case 'truth':
			return isTruthTold(state) ? casesFor(state) : findingsIn(state);
	}
}

/** The leaks list: the findings, and with the truth revealed the missed and not yet detectable leaks too; nothing on the evidence alone. */
export function leaksIn(state: State): ListView<LeakRow> {
	return viewOf(leakColumnsIn(state), rowsAt(state), state.leaks);
}
