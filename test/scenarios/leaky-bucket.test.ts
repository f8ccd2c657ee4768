import fc from 'fast-check';
import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';
import {leakyBucket} from '../../source/scenarios/leaky-bucket.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';
import {check} from '../helpers/check.ts';

const books = {graceDays: 30, looksAtStatus: true};
const january = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

function shortPaidOn(ledger: Ledger, on: string) {
	return detect(asOf(ledger, day(on)), books, [leakyBucket]);
}

test('a payment of less is a leak of the rest, from the close of its day', () => {
	const ledger = aLedger().invoice(january).paid('2024-01-09', 937);
	expect(shortPaidOn(ledger, '2024-01-08')).toEqual([]);
	expect(shortPaidOn(ledger, '2024-01-09')).toEqual([
		{
			scenario: 'leaky-bucket',
			customerId: 1,
			subscriptionId: 1,
			invoiceId: 101,
			month: 0,
			since: day('2024-01-09'),
			leakedCents: 63,
		},
	]);
});

test('one cent short is short', () => {
	expect(shortPaidOn(aLedger().invoice(january).paid('2024-01-09', 999), '2024-12-31')).toMatchObject([
		{leakedCents: 1},
	]);
});

test('a payment in full is none, on time or late, nor is no payment', () => {
	expect(shortPaidOn(aLedger().invoice(january).paid('2024-01-09'), '2024-12-31')).toEqual([]);
	expect(shortPaidOn(aLedger().invoice(january).paid('2024-02-09'), '2024-12-31')).toEqual([]);
	expect(shortPaidOn(aLedger().invoice(january).unpaid(), '2024-12-31')).toEqual([]);
	expect(shortPaidOn(aLedger().until('2024-02'), '2024-12-31')).toEqual([]);
});

test('it stays a leak after the customer cancels', () => {
	const ledger = aLedger({cancelledOn: '2024-01-20'}).invoice(january).paid('2024-01-09', 900);
	expect(shortPaidOn(ledger, '2024-12-31')).toMatchObject([{leakedCents: 100}]);
});

test('injected, it takes 1 to 10 % off, to the cent, and leaves the day', () => {
	const draws = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});
	check(fc.record({plan: fc.constantFrom(...plans), shortfall: draws}), 300, ({plan, shortfall}) => {
		const amountCents = plan.monthlyPriceCents;
		const month = aBillingMonth({amountCents, paidCents: amountCents});
		leakyBucket.inject(month, {...someDraws, shortfall});
		expect(Number.isInteger(month.paidCents)).toBe(true);
		expect(month.paidCents).toBeGreaterThanOrEqual(amountCents * 0.9);
		expect(month.paidCents).toBeLessThanOrEqual(amountCents * 0.99);
		expect(month).toMatchObject({amountCents, paidOn: day('2024-01-05')});
	});
});

test('injected, it reaches from 90 to 99 %', () => {
	const paid = [0, 0.5, 1 - 2 ** -32].map((shortfall) => {
		const month = aBillingMonth({amountCents: 20_000});
		leakyBucket.inject(month, {...someDraws, shortfall});
		return month.paidCents;
	});
	expect(paid).toEqual([18_000, 18_900, 19_800]);
});

test('injected into a tiny amount, it still takes a cent', () => {
	const month = aBillingMonth({amountCents: 3, paidCents: 3});
	leakyBucket.inject(month, someDraws);
	expect(month.paidCents).toBe(2);
});

test('says the rule, the rows and the money', () => {
	const ledger = aLedger().invoice(january).paid('2024-01-09', 937);
	expect(leakyBucket.why(ledger, 0, 0, books)).toBe('paid 9.37 of 10.00 on 2024-01-09, 0.63 short');
	expect(leakyBucket.explain(ledger, 0, 0, books)).toEqual({
		rule: 'at least one payment, and the sum of payments < amount',
		seen: 'payments 1 · $9.37 on 2024-01-09 < $10.00 · 93.7 % paid',
		cost: '$10.00 − $9.37 = $0.63, the shortfall',
	});
});
