import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {foundByCustomer, ledgerIn, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {customerColumns} from './columns.ts';

const numbersUpTo = remember((count: number) => Array.from({length: count}, (_, at) => at + 1));
const columnsOf = remember(customerColumns);
const viewOf = rememberView<number>({keyOf: (id) => id, customerOf: (id) => id});

/** The columns of the customers list. */
export function customerColumnsIn(state: State): readonly ListColumn<number>[] {
	return columnsOf(ledgerIn(state), policiesIn(state).detector, foundByCustomer(state));
}

/** The customers list; its rows are customer numbers. */
export function customersIn(state: State): ListView<number> {
	return viewOf(customerColumnsIn(state), numbersUpTo(state.settings.customers), state.customers);
}
