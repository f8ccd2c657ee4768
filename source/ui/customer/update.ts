import {monthsBegun} from '../../domain/ledger.ts';
import {select, selectedIn} from '../app/list-moves.ts';
import {customersIn, leaksIn, positionsOf} from '../lists/list-view.ts';
import {ledgerIn} from '../state/derive.ts';
import {monthToOpen} from '../state/month-to-open.ts';
import type {State} from '../state/state.ts';

/** Opens the page of the selected row: on the leak's own month, or on the customer's latest leak. */
export function openCustomer(state: State): State {
	if (state.screen === 'leaks') {
		const row = leaksIn(state).rows[selectedIn(state, 'leaks')];
		return row ? {...state, customer: {id: row.customerId, month: row.month}} : state;
	}

	const id = customersIn(state).rows[selectedIn(state, 'customers')];
	return id === undefined ? state : {...state, customer: {id, month: monthToOpen(state, id)}};
}

/** Walks to the list's next or previous row of another customer, and opens its page. */
export function walk(state: State, by: number): State {
	const screen = state.screen === 'leaks' ? 'leaks' : 'customers';
	const {count, customerAt} = positionsOf(state, screen);
	let at = selectedIn(state, screen) + by;
	while (at >= 0 && at < count && customerAt(at) === state.customer?.id) {
		at += by;
	}

	if (at < 0 || at >= count) {
		const text = by > 0 ? 'the last customer of the list' : 'the first customer of the list';
		return {...state, message: {text, tone: 'plain'}};
	}

	return openCustomer(select(state, screen, at));
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
