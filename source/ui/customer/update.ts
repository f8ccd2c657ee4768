import type {Month} from '../../domain/days.ts';
import {monthsBegun} from '../../domain/ledger.ts';
import {bodyHeight} from '../draw/size.ts';
import {selectedRow} from '../lists/selection.ts';
import {amongIn} from '../state/among-in.ts';
import {customerPage} from '../state/customer-page.ts';
import {ledgerIn} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import type {State} from '../state/state.ts';
import {customerOrder} from './fitting-panes.ts';
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

/** Focuses the next or previous pane of a customer's page, of those that are drawn. */
export function nextCustomerPane(state: State, by: number): State {
	const page = customerPage(state);
	if (!page) {
		return state;
	}

	const order = customerOrder(page, state.columns, bodyHeight(state.rows), state.isZoomed);
	const at = Math.max(0, order.indexOf(customerPanes[state.customerPane] ?? 'history'));
	const next = order[(at + by + order.length) % order.length] ?? 'history';
	return {...state, customerPane: customerPanes.indexOf(next)};
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
