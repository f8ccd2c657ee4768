import {type Month, never} from '../../domain/days.ts';
import {cancelledOn, isDueForBilling, type Ledger, monthsBegun} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {leaks} from '../../scenarios/index.ts';
import type {Finding, Leak} from '../../scenarios/scenario.ts';
import {findingsOn, ledgerIn, policiesIn} from './derive.ts';
import type {State} from './state.ts';

/** What the page of one customer is about. */
export type CustomerPage = {
	readonly id: number;
	/** The customer's position in the ledger. */
	readonly index: number;
	/** The selected month, at most the last one begun. */
	readonly month: Month;
	readonly ledger: Ledger;
	/** The detector's. */
	readonly policy: Policy;
	/** The grace of the year itself, which its close-out is reckoned from. */
	readonly graceDays: number;
	readonly findings: readonly Finding[];
	/** The months of the history, in order. */
	readonly months: readonly Month[];
};

/** The page that is open; `undefined` where none is. */
export function customerPage(state: State): CustomerPage | undefined {
	if (!state.customer) {
		return undefined;
	}

	const ledger = ledgerIn(state);
	const {id} = state.customer;
	const begun = monthsBegun(ledger);
	return {
		id,
		index: id - ledger.firstId,
		month: Math.min(state.customer.month, Math.max(0, begun - 1)),
		ledger,
		policy: policiesIn(state).detector,
		graceDays: state.settings.grace,
		findings: findingsOn(state, id),
		months: Array.from({length: begun}, (_, month) => month),
	};
}

/** The finding on the selected month, with its rule. */
export function selectedFinding({findings, month}: CustomerPage): {finding: Finding; leak: Leak} | undefined {
	const finding = findings.find((candidate) => candidate.month === month);
	const leak = finding && leaks.find(({id}) => id === finding.scenario);
	return finding && leak ? {finding, leak} : undefined;
}

/** Whether the subscription is cancelled by the ledger's day. */
export function isCancelled({ledger, index}: CustomerPage): boolean {
	return cancelledOn(ledger, index) !== never;
}

/** Whether the month should have been billed. */
export function isExpected({ledger, index}: CustomerPage, month: Month): boolean {
	return isDueForBilling(ledger, index, month);
}
