import {remember} from '../draw/memo.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {casesFor, findingsIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {type LeakRow, leakColumns, leakKey} from './columns.ts';

/** The least columns of a terminal in which a leak has room for its month beside the truth. */
const leastForMonth = 70;
const columnsOf = remember(leakColumns);
const viewOf = rememberView<LeakRow>({keyOf: leakKey, customerOf: (row) => row.customerId});

const none: readonly LeakRow[] = [];

function rowsAt(state: State): readonly LeakRow[] {
	switch (state.level) {
		case 'evidence':
			return none;
		case 'detector':
			return findingsIn(state);
		case 'truth':
			return casesFor(state);
	}
}

/** The leaks list: the findings, and with the truth revealed the missed and not yet detectable leaks too; nothing on the evidence alone. */
export function leaksIn(state: State): ListView<LeakRow> {
	const rows = rowsAt(state);
	return viewOf(
		columnsOf(state.level === 'truth', state.settings.customers, state.columns < leastForMonth),
		rows,
		state.leaks,
	);
}
