import {selectedRow} from '../lists/selection.ts';
import type {State} from '../state/state.ts';
import {leaksIn} from './list.ts';

/** Opens the page of the selected leak's customer, on the leak's own month. */
export function openLeak(state: State): State {
	const row = selectedRow(leaksIn(state), state.leaks);
	return row ? {...state, customer: {id: row.customerId, month: row.month}} : state;
}
