import {subscriptionCount} from '../../domain/ledger.ts';
import {ledgerIn} from './derive.ts';
import {monthToOpen} from './month-to-open.ts';
import type {State} from './state.ts';

/** The state with the page of this customer open, if there is one. */
export function withCustomer(state: State, id: number | null): State {
	return id === null || id > subscriptionCount(ledgerIn(state))
		? state
		: {
				...state,
				customer: {id, month: monthToOpen(state, id)},
				customers: {...state.customers, selected: id},
			};
}
