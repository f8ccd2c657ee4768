import {openCustomer} from '../customer/update.ts';
import {openLeak} from '../leaks/open.ts';
import {openResult} from '../sql/open.ts';
import type {State} from '../state/state.ts';
import {select, selectedIn} from './list-moves.ts';
import {positionsOf} from './list-screens.ts';

/** Walks to the list's next or previous row of another customer, and opens its page. */
export function walk(state: State, by: number): State {
	const screen = state.screen === 'leaks' || state.screen === 'sql' ? state.screen : 'customers';
	const {count, customerAt} = positionsOf(state, screen);
	let at = selectedIn(state, screen) + by;
	while (at >= 0 && at < count && customerAt(at) === state.customer?.id) {
		at += by;
	}

	if (at < 0 || at >= count) {
		const text = by > 0 ? 'the last customer of the list' : 'the first customer of the list';
		return {...state, message: {text, tone: 'plain'}};
	}

	const open = {leaks: openLeak, sql: openResult, customers: openCustomer}[screen];
	return open(select(state, screen, at));
}
