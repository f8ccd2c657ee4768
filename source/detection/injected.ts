import {type Ledger, monthsBegun, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import type {Policy} from '../domain/policy.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import {invoiceOf, moneyOf} from './detect.ts';
import type {Answers} from './score.ts';

/**
 * The injected leaks of the months begun by the day of `view` (a view of the simulation's own ledger), by customer, then by
 * month. `since` is the first day on which anyone could know who judges like the books: it may lie ahead.
 */
export function injectedLeaks({ledger, truth}: Answers, view: Ledger, books: Policy): Finding[] {
	const injected: Finding[] = [];
	const begun = monthsBegun(view);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const id = subscriptionId(ledger, index);
		for (let at = 0; at < begun; at++) {
			const month = ledger.firstMonth + at;
			const struck = truth.struck[index * truth.months + at] as number;
			const leak = struck === 0 ? undefined : leaks[struck - 1];
			if (leak) {
				injected.push({
					scenario: leak.id,
					customerId: id,
					subscriptionId: id,
					invoiceId: invoiceOf(leak, ledger, index, month, books),
					month,
					since: leak.since(ledger, index, month, books),
					...moneyOf(leak, ledger, index, month, books),
				});
			}
		}
	}

	return injected;
}
