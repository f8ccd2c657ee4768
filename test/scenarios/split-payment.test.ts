import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {innocence} from '../../source/detection/innocence.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {splitPayment} from '../../source/scenarios/split-payment.ts';
import {booksPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, day} from '../helpers/a-ledger.ts';
import {cleanSettings} from '../helpers/arbitraries.ts';
import {aBillingMonth, someDraws} from '../helpers/billing-month.ts';
import {rowsOf, sum} from '../helpers/rows.ts';

const policy = {graceDays: 30, looksAtStatus: true};
const draws = {...someDraws, 'split payment size': 0.5, 'split payment delay': 0.999};

test('injected, pays a part on time and the rest by the last day of grace', () => {
	const month = aBillingMonth();
	splitPayment.inject(month, draws);
	expect(month).toMatchObject({paidOn: day('2024-01-05'), paidCents: 500, amountCents: 1000});
	expect(month.furtherPayments).toEqual([{paidOn: day('2024-02-14'), paidCents: 500}]);
	const early = aBillingMonth();
	splitPayment.inject(early, {...draws, 'split payment delay': 0});
	expect(early.furtherPayments).toEqual([{paidOn: day('2024-01-06'), paidCents: 500}]);
});

test('where no day is left, both parts come on the same one', () => {
	const month = aBillingMonth({dueOn: day('2024-01-05'), graceDays: 0});
	splitPayment.inject(month, draws);
	expect(month.furtherPayments).toEqual([{paidOn: day('2024-01-05'), paidCents: 500}]);
});

test('both parts are more than nothing, down to two cents', () => {
	const month = aBillingMonth({amountCents: 2, paidCents: 2});
	splitPayment.inject(month, {...draws, 'split payment size': 0});
	expect([month.paidCents, month.furtherPayments[0]?.paidCents]).toEqual([1, 1]);
});

test('is suspicious between the two parts, innocent from the second on, and says so', () => {
	const ledger = aLedger()
		.invoice({issuedOn: '2024-05-01', dueOn: '2024-05-15'})
		.paid('2024-05-10', 400)
		.payment('2024-06-12', 600);
	const seen = (on: string) => detect(asOf(ledger, day(on)), policy).map(({scenario}) => scenario);
	expect(seen('2024-05-09').includes('leaky-bucket')).toBe(false);
	expect([seen('2024-05-31'), seen('2024-06-11')]).toEqual([
		expect.arrayContaining(['leaky-bucket']),
		expect.arrayContaining(['leaky-bucket']),
	]);
	expect(seen('2024-06-12')).not.toContain('leaky-bucket');
	expect(innocence(ledger, 0, 4, policy)?.text).toBe(
		'paid in 2 parts, $4.00 + $6.00, in full since 12 Jun 2024: not short',
	);
});

test('a year of nothing else leaks nothing by its end, and something on the way', () => {
	const settings = cleanSettings({customers: 80, rates: {'split-payment': 30}});
	const {ledger} = simulate(settings);
	expect(detect(ledger, booksPolicy(settings))).toEqual([]);
	expect(detect(asOf(ledger, day('2024-06-30')), booksPolicy(settings)).length).toBeGreaterThan(5);
	for (const {invoice, payments} of rowsOf(ledger).flatMap(({months}) => months)) {
		expect(sum(payments.map(({amountCents}) => amountCents))).toBe(invoice?.amountCents);
	}
});
