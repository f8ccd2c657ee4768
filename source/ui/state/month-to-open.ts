import type {Month} from '../../domain/days.ts';
import {monthsBegun} from '../../domain/ledger.ts';
import {findingsOn, ledgerIn} from './derive.ts';
import type {State} from './state.ts';

/** The month of the customer's latest leak, else the one that is selected already, else the last one begun. */
export function monthToOpen(state: State, id: number): Month {
	const months = findingsOn(state, id).map(({month}) => month);
	const lastBegun = Math.max(0, monthsBegun(ledgerIn(state)) - 1);
	return months.length > 0 ? Math.max(...months) : (state.customer?.month ?? lastBegun);
}
