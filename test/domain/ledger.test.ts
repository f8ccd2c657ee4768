import fc from 'fast-check';
import {expect, test} from 'vitest';
import {billingDay, never} from '../../source/domain/days.ts';
import {emptyFacts} from '../../source/domain/facts.ts';
import {
	asOf,
	cancelledOn,
	invoiceAt,
	isActive,
	isDueForBilling,
	type Ledger,
	monthsBegun,
	paymentAt,
	subscriptionCount,
} from '../../source/domain/ledger.ts';
import {invoiceId, paymentId} from '../../source/domain/numbering.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {someDay, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {rowsOf} from '../helpers/rows.ts';

function on(ledger: Ledger, text: string): Ledger {
	return asOf(ledger, day(text));
}

test('a cancellation is known from the close of its day', () => {
	const ledger = aLedger({cancelledOn: '2024-05-10'});
	expect(dated(cancelledOn(on(ledger, '2024-05-09'), 0))).toBe('never');
	expect(isActive(on(ledger, '2024-05-09'), 0)).toBe(true);
	expect(dated(cancelledOn(on(ledger, '2024-05-10'), 0))).toBe('2024-05-10');
	expect(isActive(on(ledger, '2024-05-10'), 0)).toBe(false);
});

test('a subscription that cancels on a billing day is still billed that day, and no more', () => {
	const ledger = aLedger({cancelledOn: '2024-03-01'}).until('2024-12');
	expect(isDueForBilling(ledger, 0, 2)).toBe(true);
	expect(isDueForBilling(on(ledger, '2024-03-01'), 0, 2)).toBe(true);
	expect(isDueForBilling(ledger, 0, 3)).toBe(false);
});

test('a subscription that cancels the day before a billing day is not billed', () => {
	expect(isDueForBilling(aLedger({cancelledOn: '2024-02-29'}).until('2024-12'), 0, 2)).toBe(false);
});

test('a subscription that starts on a billing day is billed that day', () => {
	expect(isDueForBilling(aLedger({startedOn: '2024-02-01'}).until('2024-12'), 0, 1)).toBe(true);
	expect(isDueForBilling(aLedger({startedOn: '2024-02-02'}).until('2024-12'), 0, 1)).toBe(false);
});

test('an invoice is there from the close of its day, a payment from the close of its own', () => {
	const ledger = aLedger().invoice({issuedOn: '2024-02-01', dueOn: '2024-02-15'}).paid('2024-02-08', 950);
	expect(invoiceAt(on(ledger, '2024-01-31'), 0, 1)).toBeUndefined();
	expect(invoiceAt(on(ledger, '2024-02-01'), 0, 1)).toEqual({
		invoiceId: 102,
		subscriptionId: 1,
		issuedOn: day('2024-02-01'),
		dueOn: day('2024-02-15'),
		amountCents: 1000,
	});
	expect(paymentAt(on(ledger, '2024-02-07'), 0, 1)).toBeUndefined();
	expect(paymentAt(on(ledger, '2024-02-08'), 0, 1)).toEqual({
		paymentId: 152,
		invoiceId: 102,
		paidOn: day('2024-02-08'),
		amountCents: 950,
	});
});

test('a month begins with its billing day', () => {
	const ledger = aLedger().until('2024-12');
	expect(
		['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2029-01-01'].map((text) => monthsBegun(on(ledger, text))),
	).toEqual([0, 1, 1, 2, 12]);
});

test('no two invoices or payments share a number, over the most months', () => {
	const ids = [1, 2, 99, 100].flatMap((subscription) =>
		Array.from({length: 36}, (_, month) => [invoiceId(subscription, month), paymentId(subscription, month)]).flat(),
	);
	expect(new Set(ids).size).toBe(ids.length);
});

test('a ledger has no room for more than 36 months', () => {
	expect(() => emptyFacts(1, 37)).toThrow(RangeError);
	expect(emptyFacts(2, 36).paidOn).toEqual(new Int32Array(72).fill(never));
});

test('as of its end, a ledger is itself; a later day adds nothing', () => {
	check(someSettings, 30, (settings) => {
		const {ledger} = simulate(settings);
		expect(asOf(ledger, ledger.day)).toBe(ledger);
		expect(asOf(ledger, ledger.day + 1)).toBe(ledger);
	});
});

test('going back twice is going back once', () => {
	check(fc.tuple(someDay, fc.nat({max: 900})), 60, ([{settings, day: late}, back]) => {
		const {ledger} = simulate(settings);
		const early = late - back;
		expect(asOf(asOf(ledger, late), early)).toEqual(asOf(ledger, early));
		expect(asOf(asOf(ledger, early), late)).toEqual(asOf(ledger, early));
	});
});

test('as of a day, exactly the rows dated by then are there, unchanged', () => {
	check(someDay, 60, ({settings, day: until}) => {
		const whole = simulate(settings).ledger;
		const known = rowsOf(whole).map((subscription) => ({
			...subscription,
			cancelledOn: subscription.cancelledOn <= until ? subscription.cancelledOn : never,
			months: subscription.months.map(({contractedCents, ...rows}, month) => {
				const invoices = rows.invoices.filter(({issuedOn}) => issuedOn <= until);
				const payments = rows.payments.filter(({paidOn}) => paidOn <= until);
				const firsts = {invoice: invoices[0], payment: payments[0]};
				return {contractedCents: billingDay(month) <= until ? contractedCents : 0, invoices, payments, ...firsts};
			}),
		}));
		expect(rowsOf(asOf(whole, until))).toEqual(known);
		expect(subscriptionCount(asOf(whole, until))).toBe(settings.customers);
	});
});
