import type {Day, Month} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {isEmpty, isInOrder} from '../domain/in-order.ts';
import type {Ledger} from '../domain/ledger.ts';
import {customerOf, monthsEnd, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import {eachOpenPeriod} from '../domain/open-periods.ts';
import type {Policy} from '../domain/policy.ts';
import {firstInvoice, invoiceIdOf} from '../domain/rows.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';

/** What the rules see in the ledger at the close of its day, ordered by `since`, then subscription, then month. */
export function detect(ledger: Ledger, policy: Policy, rules: readonly Leak[] = leaks): Finding[] {
	const findings: Finding[] = [];
	eachSuspect(ledger, policy, (index, month) => look(ledger, index, month, policy, rules, findings));
	return inOrder(findings);
}

/** So many periods are looked at in a piece: it takes about a millisecond. */
const periodsInPiece = 1000;

/** The same a piece at a time, for who has other things to do in between. */
export function* detectInPieces(
	ledger: Ledger,
	policy: Policy,
	rules: readonly Leak[] = leaks,
): Generator<undefined, Finding[]> {
	const suspects: {readonly index: number[]; readonly month: Month[]} = {index: [], month: []};
	eachSuspect(ledger, policy, (index, month) => {
		suspects.index.push(index);
		suspects.month.push(month);
	});
	const findings: Finding[] = [];
	for (let at = 0; at < suspects.index.length; at++) {
		if (at % periodsInPiece === 0) {
			yield;
		}

		look(ledger, suspects.index[at] as number, suspects.month[at] as Month, policy, rules, findings);
	}

	yield;
	return inOrder(findings);
}

/** Adds what the rules see in a month of a subscription. */
function look(
	ledger: Ledger,
	index: number,
	month: Month,
	policy: Policy,
	rules: readonly Leak[],
	findings: Finding[],
): void {
	if (isInOrder(ledger, index, month) || (policy.looksAtStatus && isEmpty(ledger, index, month))) {
		return;
	}

	for (const leak of rules) {
		if (leak.matches(ledger, index, month, policy)) {
			findings.push(findingAt(leak, ledger, index, month, policy));
		}
	}
}

/** The months that a rule may have something to say of: to one that looks at the status, those that are open. */
function eachSuspect(ledger: Ledger, policy: Policy, visit: (index: number, month: Month) => void): void {
	if (policy.looksAtStatus) {
		eachOpenPeriod(ledger, visit);
	} else {
		eachMonth(ledger, visit);
	}
}

/** All begun months of all subscriptions. Outside its own a subscription has no rows, and owes none but to a rule that does not look at its status. */
function eachMonth(ledger: Ledger, visit: (index: number, month: Month) => void): void {
	const count = subscriptionCount(ledger);
	const end = monthsEnd(ledger);
	for (let index = 0; index < count; index++) {
		for (let month = ledger.firstMonth; month < end; month++) {
			visit(index, month);
		}
	}
}

/** What a rule says of the month that it matches. */
function findingAt(leak: Leak, ledger: Ledger, index: number, month: Month, policy: Policy): Finding {
	return {
		scenario: leak.id,
		customerId: customerOf(ledger, index),
		subscriptionId: subscriptionId(ledger, index),
		invoiceId: invoiceOf(leak, ledger, index, month, policy),
		month,
		since: leak.since(ledger, index, month, policy),
		...moneyOf(leak, ledger, index, month, policy),
	};
}

/** Number of the invoice that the leak is about in this month, `null` where that is what is missing. */
export function invoiceOf(leak: Leak, ledger: Ledger, index: number, month: Month, policy: Policy): number | null {
	const row = (leak.invoiceRow ?? firstInvoice)(ledger, index, month, policy);
	return row === noRow ? null : invoiceIdOf(ledger, index, month, row);
}

/** The money of the leak in this month: leaked, or owed back. */
export function moneyOf(
	leak: Leak,
	ledger: Ledger,
	index: number,
	month: Month,
	policy: Policy,
): Pick<Finding, 'leakedCents' | 'liabilityCents'> {
	const cents = leak.leakedCents(ledger, index, month, policy);
	return leak.isLiability ? {leakedCents: 0, liabilityCents: cents} : {leakedCents: cents};
}

/** Findings by `since`, then subscription, then month. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	const byDay = new Map<Day, Finding[]>();
	for (const finding of findings) {
		const known = byDay.get(finding.since);
		if (known) {
			known.push(finding);
		} else {
			byDay.set(finding.since, [finding]);
		}
	}

	const sorted: Finding[] = [];
	for (const [, seen] of [...byDay].sort(([a], [b]) => a - b)) {
		// Those of a day mostly stand in their order already: that is far sooner seen than they are sorted.
		for (const finding of isSorted(seen) ? seen : seen.sort(byPlace)) {
			sorted.push(finding);
		}
	}

	return sorted;
}

function isSorted(findings: readonly Finding[]): boolean {
	for (let at = 1; at < findings.length; at++) {
		if (byPlace(findings[at - 1] as Finding, findings[at] as Finding) > 0) {
			return false;
		}
	}

	return true;
}

function byPlace(a: Finding, b: Finding): number {
	return a.subscriptionId - b.subscriptionId || a.month - b.month;
}
