import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {latePayment} from '../../source/scenarios/late-payment.ts';
import {leakyBucket} from '../../source/scenarios/leaky-bucket.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';

test.each([
	['the first late day', 0, 30, '2024-01-16'],
	['the middle of the grace', 0.5, 30, '2024-01-31'],
	['the last day of grace', 1 - 2 ** -32, 30, '2024-02-14'],
	['one day of grace', 1 - 2 ** -32, 1, '2024-01-16'],
	['no grace, a day late all the same', 1 - 2 ** -32, 0, '2024-01-16'],
	['the longest grace', 1 - 2 ** -32, 90, '2024-04-14'],
])('injected, the payment is in full on %s', (_name, daysLate, graceDays, paidOn) => {
	const month = aBillingMonth({graceDays});
	latePayment.inject(month, {...someDraws, daysLate});
	expect(dated(month.paidOn)).toBe(paidOn);
	expect(month).toMatchObject({amountCents: 1000, paidCents: 1000});
});

test('is never a leak', () => {
	const late = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'}).paid('2024-02-14');
	for (let on = day('2024-01-01'); on <= day('2025-01-15'); on++) {
		expect(detect({...late, day: on}, {graceDays: 30, looksAtStatus: true})).toEqual([]);
	}
});

test('never strikes the draw that pays short while the two rates fit into 100 %', () => {
	for (const settlement of [0, 0.1, 0.2499, 0.25, 0.5, 0.999]) {
		const draws = {...someDraws, settlement};
		expect(latePayment.strikes(draws, 0.75)).toBe(!leakyBucket.strikes(draws, 0.25));
	}
});
