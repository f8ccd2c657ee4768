import type {Month} from '../../domain/days.ts';
import type {Previewed} from '../draw/customer-preview.ts';
import {findingsOn, ledgerIn, policiesIn, timelineIn} from './derive.ts';
import {areLeaksShown} from './knowing.ts';
import type {State} from './state.ts';
import {whoIn} from './who.ts';

/** What a preview shows of a customer, and of the month that a row is about. */
export function previewedIn(state: State, customerId: number, month: Month | undefined): Previewed {
	const ledger = ledgerIn(state);
	return {
		ledger,
		index: customerId - ledger.firstId,
		findings: areLeaksShown(state) ? findingsOn(state, customerId) : [],
		policy: policiesIn(state).detector,
		timeline: timelineIn(state),
		who: whoIn(state, customerId),
		month,
		isEvidence: state.level === 'evidence',
	};
}
