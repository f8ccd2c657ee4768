import type {Month} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {isEmpty, isInOrder} from '../domain/in-order.ts';
import type {Ledger} from '../domain/ledger.ts';
import {customerOf, endMonthOf, firstMonthOf, monthsEnd, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import {firstInvoice, invoiceIdOf} from '../domain/rows.ts';
import {leaks} from '../scenarios/index.ts';
import type {Finding, Leak} from '../scenarios/scenario.ts';

/** What the rules see in the ledger at the close of its day, ordered by `since`, then subscription, then month. */
export function detect(ledger: Ledger, policy: Policy, rules: readonly Leak[] = leaks): Finding[] {
	const findings: Finding[] = [];
	const count = subscriptionCount(ledger);
	const begun = monthsEnd(ledger);
	for (let index = 0; index < count; index++) {
		// Outside its months a subscription has no rows, and owes none but to a rule that does not look at its status.
		const first = policy.looksAtStatus ? firstMonthOf(ledger, index) : ledger.firstMonth;
		const end = policy.looksAtStatus ? Math.min(begun, endMonthOf(ledger, index)) : begun;
		for (let month = first; month < end; month++) {
			if (isInOrder(ledger, index, month) || (policy.looksAtStatus && isEmpty(ledger, index, month))) {
				continue;
			}

			for (const leak of rules) {
				if (leak.matches(ledger, index, month, policy)) {
					findings.push(findingAt(leak, ledger, index, month, policy));
				}
			}
		}
	}

	return inOrder(findings);
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

/** Sorts findings by `since`, then subscription, then month. */
export function inOrder(findings: Finding[]): Finding[] {
	return findings.sort((a, b) => a.since - b.since || a.subscriptionId - b.subscriptionId || a.month - b.month);
}
