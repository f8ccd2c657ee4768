import {monthsBegun} from '../../domain/ledger.ts';
import {selectedRow} from '../lists/selection.ts';
import {ledgerIn} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import type {State} from '../state/state.ts';
import {customersIn} from './list.ts';
import {customerPanes} from './pane-names.ts';

/** Opens the page of the selected customer, on its latest leak. */
export function openCustomer(state: State): State {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? state : {...state, customer: {id, month: monthToOpen(state, id)}};
}

/** Focuses the next or previous pane of a customer's page. */
export function nextCustomerPane(state: State, by: number): State {
	const {length} = customerPanes;
	return {...state, customerPane: (state.customerPane + by + length) % length};
}

/** Selects another month of the customer's history. */
export function moveInHistory(state: State, by: number): State {
	const {customer} = state;
	if (!customer) {
		return state;
	}

	const last = Math.max(0, monthsBegun(ledgerIn(state)) - 1);
	const month = Math.min(last, Math.max(0, Math.min(last, customer.month) + by));
	return {...state, customer: {...customer, month}};
}
