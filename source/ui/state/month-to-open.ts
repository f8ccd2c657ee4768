import type {Month} from '../../domain/days.ts';
import {monthsBegun} from '../../domain/ledger.ts';
import {casesOn, findingsOn, ledgerIn} from './derive.ts';
import type {State} from './state.ts';

/**
 * The month of the customer's history to begin with: the latest of those that were `asked` for, else of its leaks as far as
 * the level tells of them, else the one that is selected already, else the last one begun.
 */
export function monthToOpen(state: State, id: number, asked: readonly Month[] = []): Month {
	const ledger = ledgerIn(state);
	const lastBegun = ledger.firstMonth + Math.max(0, monthsBegun(ledger) - 1);
	const months = asked.length > 0 ? asked : leakMonths(state, id);
	const begun = months.filter((month) => month <= lastBegun);
	if (begun.length > 0) {
		return Math.max(...begun);
	}

	return months.length > 0 ? Math.min(...months) : (state.customer?.month ?? lastBegun);
}

function leakMonths(state: State, id: number): readonly Month[] {
	switch (state.level) {
		case 'evidence':
			return [];
		case 'detector':
			return findingsOn(state, id).map(({month}) => month);
		case 'truth':
			return casesOn(state, id).map(({month}) => month);
	}
}
