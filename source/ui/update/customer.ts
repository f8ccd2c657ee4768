import {monthsBegun} from '../../domain/ledger.ts';
import {findingsOn, ledgerIn} from '../derive.ts';
import {customersIn, leaksIn} from '../lists.ts';
import type {State} from '../state.ts';
import {selectedIn} from './lists.ts';

/** Opens the page of the selected row: on the leak's own month, or on the customer's latest leak. */
export function openCustomer(state: State): State {
	if (state.screen === 'leaks') {
		const row = leaksIn(state).rows[selectedIn(state, 'leaks')];
		return row ? {...state, customer: {id: row.customerId, month: row.month}} : state;
	}

	const id = customersIn(state).rows[selectedIn(state, 'customers')];
	return id === undefined ? state : {...state, customer: {id, month: latestLeakMonth(state, id)}};
}

/** The month of the customer's latest leak, else the last month begun. */
export function latestLeakMonth(state: State, id: number): number {
	const months = findingsOn(state, id).map(({month}) => month);
	return months.length > 0 ? Math.max(...months) : Math.max(0, monthsBegun(ledgerIn(state)) - 1);
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
