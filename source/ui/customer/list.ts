import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {amongIn} from '../state/among-in.ts';
import {casesByCustomer, foundByCustomer, leaksShown, ledgerIn, policiesIn} from '../state/derive.ts';
import {marksByCustomerIn, marksOffered} from '../state/marks-in.ts';
import type {State} from '../state/state.ts';
import {customerColumns} from './columns.ts';
import {evidenceColumns} from './evidence-columns.ts';

const numbersUpTo = remember((count: number) => Array.from({length: count}, (_, at) => at + 1));
const columnsOf = remember(customerColumns);
const evidenceColumnsOf = remember(evidenceColumns);
const viewOf = rememberView<number>({keyOf: (id) => id, customerOf: (id) => id});

/** The columns of the customers list at this level. */
export function customerColumnsIn(state: State): readonly ListColumn<number>[] {
	if (state.level === 'evidence') {
		return evidenceColumnsOf(ledgerIn(state), marksByCustomerIn(state), marksOffered(state.settings));
	}

	const cases = state.level === 'truth' ? casesByCustomer(state) : undefined;
	return columnsOf(ledgerIn(state), policiesIn(state).detector, foundByCustomer(state), leaksShown(state), cases);
}

/** The customers list; its rows are customer numbers. */
export function customersIn(state: State): ListView<number> {
	const list = {...state.customers, among: amongIn(state, state.customers)};
	return viewOf(customerColumnsIn(state), numbersUpTo(state.settings.customers), list);
}
