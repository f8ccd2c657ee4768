import {standingOf} from '../../domain/settlement.ts';
import {monthlyScenarios} from '../../scenarios/index.ts';
import {selectedRow} from '../lists/selection.ts';
import {customerPage, selectedFinding} from '../state/customer-page.ts';
import {findingsOn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {customersIn} from './list.ts';

/** The term that the selected month of a customer's page is about: its leak, what it merely looks like, or how it stands. */
export function customerTerm(state: State): string | undefined {
	const page = customerPage(state);
	if (!page) {
		return undefined;
	}

	const {ledger, index, month, policy} = page;
	const standing = standingOf(ledger, index, month, policy);
	return (
		selectedFinding(page)?.leak.id ??
		monthlyScenarios.find((scenario) => scenario.standing === standing)?.id ??
		(standing === 'overdue' ? 'overdue' : 'settlement')
	);
}

/** The term that the selected row of the customers list is about: its latest leak, if it has one. */
export function customersTerm(state: State): string | undefined {
	const id = selectedRow(customersIn(state), state.customers);
	const findings = id === undefined ? [] : findingsOn(state, id);
	return findings.toSorted((a, b) => b.month - a.month)[0]?.scenario ?? 'leaked';
}
