import type {Month} from '../../domain/days.ts';
import {monthsBegun} from '../../domain/ledger.ts';
import {selectedRow} from '../lists/selection.ts';
import {amongIn} from '../state/among-in.ts';
import {ledgerIn} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import type {State} from '../state/state.ts';
import {customersIn} from './list.ts';
import {customerPanes} from './pane-names.ts';

/** Opens the page of the selected customer, on the month that the list was narrowed for, else on its latest leak. */
export function openCustomer(state: State): State {
	const id = selectedRow(customersIn(state), state.customers);
	return id === undefined ? state : {...state, customer: {id, month: monthToOpen(state, id, askedMonths(state, id))}};
}

/** The months of the customer for which its row is in the list: those that the query names, else those behind the line that opened it. */
function askedMonths(state: State, id: number): readonly Month[] {
	const queried = customersIn(state).query?.placesOf(id) ?? [];
	return queried.length > 0 ? queried : (amongIn(state, state.customers)?.months.get(id) ?? []);
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

	const ledger = ledgerIn(state);
	const {firstMonth} = ledger;
	const last = firstMonth + Math.max(0, monthsBegun(ledger) - 1);
	const month = Math.min(last, Math.max(firstMonth, Math.min(last, customer.month) + by));
	return {...state, customer: {...customer, month}};
}
