import {expect, test} from 'vitest';
import {ageingBucket, ageingBuckets, ageingOf} from '../../source/domain/ageing.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {rowsOf, sum} from '../helpers/rows.ts';

test.each([
	[-90, 'current'],
	[0, 'current'],
	[1, '1-30'],
	[30, '1-30'],
	[31, '31-60'],
	[60, '31-60'],
	[61, '61-90'],
	[90, '61-90'],
	[91, '90+'],
	[1000, '90+'],
])('%i days past due are %s', (days, bucket) => {
	expect(ageingBucket(days)).toBe(bucket);
});

test('a debt moves through the buckets by its due date', () => {
	const unpaid = aLedger({plan: 'Pro'}).invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'}).unpaid();
	const bucketsOn = (on: string) => ageingBuckets.map((bucket) => ageingOf(asOf(unpaid, day(on)))[bucket]);
	expect(bucketsOn('2023-12-31')).toEqual([0, 0, 0, 0, 0]);
	expect(bucketsOn('2024-01-01')).toEqual([5000, 0, 0, 0, 0]);
	expect(bucketsOn('2024-01-15')).toEqual([5000, 0, 0, 0, 0]);
	expect(bucketsOn('2024-01-16')).toEqual([0, 5000, 0, 0, 0]);
	expect(bucketsOn('2024-02-14')).toEqual([0, 5000, 0, 0, 0]);
	expect(bucketsOn('2024-02-15')).toEqual([0, 0, 5000, 0, 0]);
	expect(bucketsOn('2024-03-16')).toEqual([0, 0, 0, 5000, 0]);
	expect(bucketsOn('2024-04-15')).toEqual([0, 0, 0, 0, 5000]);
});

test('a short payment leaves its rest owed, a full one nothing', () => {
	const ledger = aLedger()
		.invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'})
		.paid('2024-01-05', 930)
		.invoice({issuedOn: '2024-02-01', dueOn: '2024-02-15'})
		.paid('2024-02-20');
	expect(ageingOf(asOf(ledger, day('2024-02-16')))).toEqual({
		current: 0,
		'1-30': 1000,
		'31-60': 70,
		'61-90': 0,
		'90+': 0,
	});
	expect(ageingOf(asOf(ledger, day('2024-02-20')))).toEqual({current: 0, '1-30': 0, '31-60': 70, '61-90': 0, '90+': 0});
});

test('on any day, each bucket holds what the rows of its age owe, and all add up to billed − collected', () => {
	check(someDay, 60, ({settings, day: on}) => {
		const ledger = asOf(simulate(settings).ledger, on);
		const cells = rowsOf(ledger).flatMap(({months}) => months);
		const owed = {current: 0, '1-30': 0, '31-60': 0, '61-90': 0, '90+': 0};
		let collected = 0;
		for (const {invoices, payments} of cells) {
			for (const {invoiceId, amountCents, dueOn} of invoices) {
				const paid = sum(payments.filter((one) => one.invoiceId === invoiceId).map((one) => one.amountCents));
				owed[ageingBucket(on - dueOn)] += Math.max(0, amountCents - paid);
				collected += Math.min(amountCents, paid);
			}
		}

		expect(ageingOf(ledger)).toEqual(owed);
		const billed = sum(cells.flatMap(({invoices}) => invoices.map(({amountCents}) => amountCents)));
		expect(sum(Object.values(ageingOf(ledger)))).toBe(billed - collected);
	});
});
