import {remember} from '../draw/memo.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {foundByCustomer, ledgerIn, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {customerColumns} from './columns.ts';

const numbersUpTo = remember((count: number) => Array.from({length: count}, (_, at) => at + 1));
const columnsOf = remember(customerColumns);
const viewOf = rememberView<number>({keyOf: (id) => id, customerOf: (id) => id});

/** The customers list; its rows are customer numbers. */
export function customersIn(state: State): ListView<number> {
	const columns = columnsOf(ledgerIn(state), policiesIn(state).detector, foundByCustomer(state));
	return viewOf(columns, numbersUpTo(state.settings.customers), state.customers);
}
