import {ageingBuckets} from '../../domain/ageing.ts';
import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {logoChurn} from '../../domain/subscribers.ts';
import {percentText} from '../draw/percent-text.ts';
import type {Term} from './term.ts';

/** What is owed, by whom, and who is still there. */
export const customerTerms: readonly Term[] = [
	{
		id: 'ageing',
		name: 'ageing buckets',
		sentence: 'All that is owed, sorted by how many days it is past its due date.',
		formula: 'owed = current + 1–30 + 31–60 + 61–90 + 90+ days past the due date',
		boundary: 'Older is not lost: which rule flags an invoice is another question than its age.',
		numbers({currency, ageing}) {
			const owed = ageingBuckets.reduce((sum, bucket) => sum + ageing[bucket], 0);
			return `${formatMoney(owed, currency)} owed = ${ageingBuckets.map((bucket) => `${formatMoney(ageing[bucket], currency)} ${bucketName(bucket)}`).join(' + ')}`;
		},
	},
	{
		id: 'settlement',
		name: 'settlement status',
		sentence: 'Paid, Partially Paid or Unpaid: no table holds it, it follows from the payments.',
		formula: 'Paid: payments >= amount; Partially Paid: 0 < payments < amount; Unpaid: no payment',
		numbers: ({bridge: {invoices}, unpaid, span}) =>
			`${formatCount(invoices - unpaid)} of ${formatCount(invoices)} invoices of ${span} have a payment; ${formatCount(unpaid)} are Unpaid`,
	},
	{
		id: 'mrr',
		name: 'MRR',
		sentence: 'Monthly recurring revenue: what all active subscriptions cost a month.',
		formula: 'MRR = sum of the prices of active subscriptions',
		boundary: 'Not paying does not lower it: a zombie counts in full, which is how leaks hide.',
		numbers: ({currency, subscribers: {mrrCents, customers, cancelled}}) =>
			`${formatMoney(mrrCents, currency)} a month from ${counted(customers - cancelled, 'active subscription')}`,
	},
	{
		id: 'logo-churn',
		name: 'logo churn',
		sentence: 'The share of customers who have cancelled, each counted once, whatever they paid.',
		formula: 'logo churn = cancelled ÷ customers',
		numbers: ({subscribers}) =>
			`${percentText(logoChurn(subscribers))} = ${formatCount(subscribers.cancelled)} cancelled ÷ ${formatCount(subscribers.customers)} customers`,
	},
];

function bucketName(bucket: (typeof ageingBuckets)[number]): string {
	return bucket === 'current' ? 'current' : `${bucket.replace('-', '–')} days`;
}
