import {isInOrder} from '../domain/in-order.ts';
import type {Ledger} from '../domain/ledger.ts';
import {
	customerOf,
	endMonthOf,
	firstMonthOf,
	invoiceAt,
	monthsEnd,
	subscriptionCount,
	subscriptionId,
} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
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
			if (isInOrder(ledger, index, month)) {
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

function findingAt(leak: Leak, ledger: Ledger, index: number, month: number, policy: Policy): Finding {
	return {
		scenario: leak.id,
		customerId: customerOf(ledger, index),
		subscriptionId: subscriptionId(ledger, index),
		invoiceId: invoiceAt(ledger, index, month)?.invoiceId ?? null,
		month,
		since: leak.since(ledger, index, month, policy),
		leakedCents: leak.leakedCents(ledger, index, month, policy),
	};
}

/** Sorts findings by `since`, then subscription, then month. */
export function inOrder(findings: Finding[]): Finding[] {
	return findings.sort((a, b) => a.since - b.since || a.subscriptionId - b.subscriptionId || a.month - b.month);
}
