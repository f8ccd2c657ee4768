import type {Day, Month} from '../../domain/days.ts';
import {endMonthOf, firstMonthOf, hasInvoice, type Ledger, monthsEnd, subscriptionCount} from '../../domain/ledger.ts';
import type {Policy} from '../../domain/policy.ts';
import {dueOnOf, firstInvoice, issuedOnOf} from '../../domain/rows.ts';
import {pastGraceOn} from '../../domain/settlement.ts';
import type {Finding} from '../../scenarios/finding.ts';
import {leaks} from '../../scenarios/index.ts';

/** What an invoice that nobody pays is called once its grace is over. */
export const unpaidLeak = leaks.find(({standing}) => standing === 'zombie');

/** An invoice of these books, and the days on which a policy turns. */
export type PolicyDays = {
	readonly subscriptionId: number;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	/** The first day at whose close it is a zombie if nothing was paid: by the books, and by the detector. */
	readonly knownOn: Readonly<Record<'books' | 'detector', Day>>;
};

/** The days of the first zombie that was found or, without one, of the first invoice; `undefined` while nothing is billed. */
export function policyDays(
	ledger: Ledger,
	findings: readonly Finding[],
	policies: Readonly<Record<'books' | 'detector', Policy>>,
): PolicyDays | undefined {
	const zombie = findings.find(({scenario}) => scenario === unpaidLeak?.id);
	const example = zombie ? ([zombie.subscriptionId - ledger.firstId, zombie.month] as const) : firstBilled(ledger);
	if (!example) {
		return undefined;
	}

	const [index, month] = example;
	const invoice = firstInvoice(ledger, index, month);
	const dueOn = dueOnOf(ledger, invoice);
	return {
		subscriptionId: ledger.firstId + index,
		issuedOn: issuedOnOf(ledger, invoice),
		dueOn,
		knownOn: {books: pastGraceOn(dueOn, policies.books), detector: pastGraceOn(dueOn, policies.detector)},
	};
}

/** The first subscription with an invoice, and the month of that. */
function firstBilled(ledger: Ledger): readonly [index: number, month: Month] | undefined {
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
		for (let month = Math.max(ledger.firstMonth, firstMonthOf(ledger, index)); month < end; month++) {
			if (hasInvoice(ledger, index, month)) {
				return [index, month];
			}
		}
	}

	return undefined;
}

/** What came in at each age of an invoice, in cents, from what had come in by each. */
export function byAge(collected: Float64Array): Float64Array {
	return collected.map((cents, age) => Math.max(0, cents - (collected[age - 1] ?? 0)));
}
