import {subscriptionCount} from '../../domain/ledger.ts';
import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {type ListView, rememberView} from '../lists/list-view.ts';
import {amongIn} from '../state/among-in.ts';
import {casesByCustomer, foundByCustomer, leaksShown, ledgerIn, policiesIn} from '../state/derive.ts';
import {isTruthTold} from '../state/knowing.ts';
import {marksByCustomerIn, marksOfferedIn} from '../state/marks-in.ts';
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
		return evidenceColumnsOf(ledgerIn(state), marksByCustomerIn(state), marksOfferedIn(state), state.books);
	}

	const cases = isTruthTold(state) ? casesByCustomer(state) : undefined;
	return columnsOf(
		ledgerIn(state),
		policiesIn(state).detector,
		foundByCustomer(state),
		leaksShown(state),
		cases,
		state.books,
	);
}

/** The customers list; its rows are customer numbers. */
export function customersIn(state: State): ListView<number> {
	const list = {...state.customers, among: amongIn(state, state.customers)};
	return viewOf(customerColumnsIn(state), numbersUpTo(subscriptionCount(ledgerIn(state))), list);
}
