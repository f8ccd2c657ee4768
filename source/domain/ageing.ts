import {noRow} from './facts.ts';
import type {Ledger} from './ledger.ts';
import {eachOpenPeriod} from './open-periods.ts';
import {amountCentsOf, dueOnOf, firstInvoice, nextInvoice, paidCentsOf} from './rows.ts';

/** What is owed, in cents, by days past the due date. What is paid beyond an invoice's amount is not set off against others. The buckets add up to billed − collected. */
export type Ageing = {current: number; '1-30': number; '31-60': number; '61-90': number; '90+': number};

export const ageingBuckets = ['current', '1-30', '31-60', '61-90', '90+'] as const satisfies readonly (keyof Ageing)[];

/** The bucket of a debt this many days past its due date; zero and less is not yet due. */
export function ageingBucket(daysPastDue: number): keyof Ageing {
	if (daysPastDue <= 0) {
		return 'current';
	}

	if (daysPastDue > 90) {
		return '90+';
	}

	return ageingBuckets[Math.ceil(daysPastDue / 30)] as keyof Ageing;
}

/** Accounts receivable by age at the close of the ledger's day. */
export function ageingOf(ledger: Ledger): Ageing {
	const ageing: Ageing = {current: 0, '1-30': 0, '31-60': 0, '61-90': 0, '90+': 0};
	eachOpenPeriod(ledger, (index, month) => {
		for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
			const owed = amountCentsOf(ledger, row) - paidCentsOf(ledger, row);
			if (owed > 0) {
				ageing[ageingBucket(ledger.day - dueOnOf(ledger, row))] += owed;
			}
		}
	});
	return ageing;
}
