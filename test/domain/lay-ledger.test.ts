import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {ageingOf} from '../../source/domain/ageing.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {contractedCents, discountOn, discountUntil, monthlyCents, priceOn} from '../../source/domain/contract.ts';
import {billingDay, never} from '../../source/domain/days.ts';
import {customerText, invoiceText, paymentText, subscriptionText} from '../../source/domain/identifiers.ts';
import {
	asOf,
	billedOn,
	collectedCents,
	endMonthOf,
	firstMonthOf,
	hasInvoice,
	invoiceAt,
	invoicedCents,
	isDueForBilling,
	type Ledger,
	monthsBegun,
	paymentAt,
	paymentDay,
} from '../../source/domain/ledger.ts';
import {overpaidCents} from '../../source/domain/overpaid.ts';
import {invoiceRows, paymentRows} from '../../source/domain/row-lists.ts';
import {invoiceInRow, paymentInRow} from '../../source/domain/rows.ts';
import {invoiceStanding, settledOn, standingOf} from '../../source/domain/settlement.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {booksPolicy, detectorPolicy, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day, monthNumber} from '../helpers/a-ledger.ts';
import {someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {finishLedger} from '../helpers/finish-ledger.ts';
import {addInvoice, addPayment, addSubscription, type SubscriptionRow, startLedger} from '../helpers/ledger-draft.ts';
import {rowsOf} from '../helpers/rows.ts';

const books = {graceDays: 30, looksAtStatus: true};

function on(ledger: Ledger, text: string): Ledger {
	return asOf(ledger, day(text));
}

/** The ledger of a simulation, its rows written down and sorted anew, in the order of their days. */
function writtenDown({months}: Settings, ledger: Ledger): Ledger {
	const draft = startLedger({firstMonth: 0, endMonth: months, termsDays: ledger.termsDays});
	const rows = rowsOf(ledger);
	for (const [index, {startedOn, cancelledOn, planId}] of rows.entries()) {
		addSubscription(draft, {startedOn, cancelledOn, plan: planId - 1, ...agreedOn(ledger, index)});
	}

	const cells = rows.flatMap(({months: cellsOf}, subscription) => cellsOf.map((cell) => ({subscription, ...cell})));
	for (const {subscription, invoices, payments} of cells.toSorted((a, b) => day0(a) - day0(b))) {
		for (const invoice of invoices) {
			const at = addInvoice(draft, subscription, invoice);
			for (const payment of payments.filter(({invoiceId}) => invoiceId === invoice.invoiceId)) {
				addPayment(draft, at, payment);
			}
		}
	}

	return finishLedger(draft, ledger.day);
}

/** What a subscription has agreed on beside the price list, month by month. */
function agreedOn(ledger: Ledger, index: number): Partial<SubscriptionRow> {
	const until = discountUntil(ledger, index);
	return {
		priceSteps: Array.from({length: ledger.months}, (_, month) => billingDay(month)).map((on) => ({
			on,
			priceCents: priceOn(ledger, index, on),
		})),
		...(until !== undefined && {discountUntil: until, discountPercent: discountOn(ledger, index, until) / 100}),
	};
}

function day0({invoice}: {invoice: {issuedOn: number} | undefined}): number {
	return invoice?.issuedOn ?? 0;
}

test('a simulated year that is written down row by row reads the same, on any day and under any policy', () => {
	const back = fc.nat({max: 500});
	check(fc.tuple(someSettingsAndPolicy, back), 40, ([settings, days]) => {
		const whole = simulate(settings).ledger;
		const [simulated, written] = [whole, writtenDown(settings, whole)].map((ledger) =>
			asOf(ledger, ledger.day - days),
		) as [Ledger, Ledger];
		expect(rowsOf(written)).toEqual(rowsOf(simulated));
		for (const policy of [booksPolicy(settings), detectorPolicy(settings)]) {
			expect(bridgesByMonth(written, policy)).toEqual(bridgesByMonth(simulated, policy));
			expect(detect(written, policy)).toEqual(detect(simulated, policy));
		}

		expect(ageingOf(written)).toEqual(ageingOf(simulated));
		expect(subscribersOf(written)).toEqual(subscribersOf(simulated));
	});
});

describe('an invoice with several payments', () => {
	const split = aLedger()
		.invoice({issuedOn: '2024-05-01', dueOn: '2024-05-15'})
		.paid('2024-05-10', 400)
		.payment('2024-06-12', 600);

	test('is partly paid in one month and paid in the next', () => {
		expect(standingOf(on(split, '2024-05-31'), 0, 4, books)).toBe('short-paid');
		expect(collectedCents(on(split, '2024-05-31'), 0, 4)).toBe(400);
		expect(standingOf(on(split, '2024-06-12'), 0, 4, books)).toBe('paid-late');
		expect([collectedCents(split, 0, 4), dated(paymentDay(split, 0, 4))]).toEqual([1000, '2024-06-12']);
		expect(bridgesByMonth(on(split, '2024-06-12'), books)[4]).toMatchObject({invoices: 1, payments: 2});
	});

	test('is settled since the day from which on the sum has reached the amount', () => {
		const refunded = split.payment('2024-07-01', -300).payment('2024-08-01', 300);
		const [row] = invoiceRows(refunded, 0, 4) as [number];
		const since = (text: string) => dated(settledOn(on(refunded, text), row));
		expect(['2024-06-11', '2024-06-30', '2024-07-01', '2024-08-05'].map(since)).toEqual([
			'never',
			'2024-06-12',
			'never',
			'2024-08-01',
		]);
	});

	test('that is paid beyond its amount is overpaid, apart from what was collected', () => {
		const doubled = split.payment('2024-06-20', 1000);
		expect(bridgesByMonth(doubled, books)[4]).toMatchObject({
			collectedCents: 1000,
			overpaidCents: 1000,
			shortPaidCents: 0,
		});
	});

	test('a credit note is owed back until a payment gives it back', () => {
		const credited = split.invoice({issuedOn: '2024-05-20', dueOn: '2024-05-20', amountCents: -300}).unpaid();
		expect(bridgesByMonth(credited, books)[4]).toMatchObject({
			billedCents: 700,
			collectedCents: 700,
			overpaidCents: 300,
		});
		expect(overpaidCents(credited, 0, 4)).toBe(300);
		const returned = credited.payment('2024-06-30', -300);
		expect(bridgesByMonth(returned, books)[4]).toMatchObject({billedCents: 700, collectedCents: 700, overpaidCents: 0});
		expect(overpaidCents(returned, 0, 4)).toBe(0);
	});

	test('that is refunded beyond what was paid owes all of that', () => {
		const refunded = split.payment('2024-06-20', -1500);
		expect(bridgesByMonth(refunded, books)[4]).toMatchObject({collectedCents: -500, shortPaidCents: 1500});
	});
});

describe('several invoices of a period', () => {
	const twice = aLedger()
		.invoice({issuedOn: '2024-03-01', dueOn: '2024-03-15', amountCents: 900})
		.paid('2024-03-05')
		.invoice({issuedOn: '2024-03-20', dueOn: '2024-04-03'})
		.unpaid();

	test('are numbered apart, and the first one is the period’s', () => {
		const rows = invoiceRows(twice, 0, 2);
		expect(rows.map((row) => invoiceInRow(twice, 0, 2, row).invoiceId)).toEqual([103, 1_000_000_103]);
		expect(invoiceAt(twice, 0, 2)).toMatchObject({invoiceId: 103, amountCents: 900});
		expect(invoicedCents(twice, 0, 2)).toBe(1900);
	});

	test('bill below the contract with the first, above it with the others', () => {
		const [, , march] = bridgesByMonth(on(twice, '2024-03-31'), books);
		expect(march).toMatchObject({
			contractedCents: 1000,
			unbilledCents: 0,
			underbilledCents: 100,
			overbilledCents: 1000,
			billedCents: 1900,
			notYetDueCents: 1000,
			collectedCents: 900,
		});
	});

	test('are there from their own days on', () => {
		expect(invoiceRows(on(twice, '2024-03-19'), 0, 2)).toHaveLength(1);
		expect(invoiceRows(on(twice, '2024-03-20'), 0, 2)).toHaveLength(2);
		expect(bridgesByMonth(on(twice, '2024-03-19'), books)[2]?.overbilledCents).toBe(0);
	});

	test('make a period stand where the worst of them does', () => {
		expect(standingOf(on(twice, '2024-03-20'), 0, 2, books)).toBe('open');
		expect(standingOf(on(twice, '2024-05-04'), 0, 2, books)).toBe('overdue');
		expect(invoiceRows(twice, 0, 2).map((row) => invoiceStanding(twice, 0, 2, row, books))).toEqual([
			'paid',
			'overdue',
		]);
	});

	test('have their own payments, numbered over the period', () => {
		const paid = twice.payment('2024-04-01', 400).payment('2024-04-02', 600);
		const payments = invoiceRows(paid, 0, 2).flatMap((invoice) =>
			paymentRows(paid, invoice).map((row) => paymentInRow(paid, 0, 2, invoice, row)),
		);
		expect(payments.map(({paymentId, invoiceId}) => [paymentId, invoiceId])).toEqual([
			[153, 103],
			[1_000_000_153, 1_000_000_103],
			[2_000_000_153, 1_000_000_103],
		]);
		expect(collectedCents(paid, 0, 2)).toBe(1900);
	});
});

test('an invoice for a period that is not contracted is overbilled, and makes nothing due', () => {
	const ledger = aLedger({cancelledOn: '2024-02-10'}).invoice({issuedOn: '2024-03-01', dueOn: '2024-03-15'}).unpaid();
	expect(isDueForBilling(ledger, 0, 2)).toBe(false);
	expect(bridgesByMonth(ledger, books)[2]).toMatchObject({
		subscriptionsDue: 0,
		contractedCents: 0,
		overbilledCents: 1000,
	});
});

test('an invoice of nothing is an invoice', () => {
	const ledger = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15', amountCents: 0}).unpaid();
	expect([hasInvoice(ledger, 0, 0), standingOf(ledger, 0, 0, books)]).toEqual([true, 'paid']);
	expect(bridgesByMonth(ledger, books)[0]).toMatchObject({invoices: 1, unbilledCents: 0, underbilledCents: 1000});
});

test('a payment dated before its invoice counts from the invoice’s day', () => {
	const ledger = aLedger().invoice({issuedOn: '2024-02-01', dueOn: '2024-02-15'}).paid('2024-01-20');
	expect([collectedCents(on(ledger, '2024-01-31'), 0, 1), paymentAt(on(ledger, '2024-01-31'), 0, 1)]).toEqual([
		0,
		undefined,
	]);
	expect(paymentDay(on(ledger, '2024-01-31'), 0, 1)).toBe(never);
	expect(standingOf(on(ledger, '2024-02-01'), 0, 1, books)).toBe('paid');
});

test('an invoice issued before its period begins the period, and its month, early', () => {
	const ledger = aLedger()
		.until('2024-03')
		.invoice({issuedOn: '2024-01-28', dueOn: '2024-02-11', month: '2024-02'})
		.unpaid();
	expect([monthsBegun(on(ledger, '2024-01-27')), monthsBegun(on(ledger, '2024-01-28'))]).toEqual([1, 2]);
	expect(contractedCents(on(ledger, '2024-01-28'), 0, 1)).toBe(1000);
	const cancelled = aLedger({cancelledOn: '2024-01-30'})
		.invoice({issuedOn: '2024-01-28', dueOn: '2024-02-11', month: '2024-02'})
		.unpaid();
	expect(contractedCents(on(cancelled, '2024-01-29'), 0, 1)).toBe(1000);
	expect(contractedCents(on(cancelled, '2024-01-30'), 0, 1)).toBe(0);
});

describe('prices', () => {
	test('change on their days: a period has the price of its billing day', () => {
		const ledger = aLedger({
			rule: 'anniversary',
			startedOn: '2023-12-15',
			priceCents: 900,
			priceSteps: [
				{on: '2024-03-20', priceCents: 1500},
				{on: '2024-03-10', priceCents: 1200},
			],
		}).until('2024-05');
		expect([1, 2, 3].map((month) => contractedCents(ledger, 0, month))).toEqual([900, 1200, 1500]);
		expect(priceOn(on(ledger, '2024-03-19'), 0, day('2024-04-15'))).toBe(1200);
		expect([monthlyCents(on(ledger, '2024-03-09'), 0), monthlyCents(ledger, 0)]).toEqual([900, 1500]);
	});

	test('have a discount taken off until its last day, half a cent up', () => {
		const ledger = aLedger({priceCents: 1001, discountPercent: 50, discountUntil: '2024-02-01'}).until('2024-03');
		expect([0, 1, 2].map((month) => contractedCents(ledger, 0, month))).toEqual([501, 501, 1001]);
		expect(dated(discountUntil(ledger, 0) as number)).toBe('2024-02-01');
		expect(discountUntil(aLedger({priceCents: 5}), 0)).toBeUndefined();
	});

	test('of a year are owed once a year, and a twelfth of them a month', () => {
		const ledger = aLedger({rule: 'anniversary', everyMonths: 12, startedOn: '2023-06-15', plan: 'Pro'}).until(
			'2025-12',
		);
		const due = Array.from({length: 24}, (_, month) => contractedCents(ledger, 0, month));
		expect(due.flatMap((cents, month) => (cents > 0 ? [[month, cents]] : []))).toEqual([
			[5, 60_000],
			[17, 60_000],
		]);
		expect(monthlyCents(ledger, 0)).toBe(5000);
		expect(standingOf(ledger, 0, 4, books)).toBe('not-due');
		expect(standingOf(ledger, 0, 5, books)).toBe('unbilled');
	});
});

test('in calendar months nothing is missing until the month is over', () => {
	const ledger = aLedger({rule: 'calendar', startedOn: '2024-01-20'}).until('2024-02');
	const standing = (text: string, month: number) => standingOf(on(ledger, text), 0, month, books);
	expect([standing('2024-01-30', 0), standing('2024-01-31', 0)]).toEqual(['not-begun', 'unbilled']);
	const billed = aLedger({rule: 'calendar'}).invoice({issuedOn: '2024-02-20', dueOn: '2024-03-05'}).unpaid();
	expect([isDueForBilling(on(billed, '2024-02-19'), 0, 1), isDueForBilling(on(billed, '2024-02-20'), 0, 1)]).toEqual([
		false,
		true,
	]);
});

test('books begin and end in any years', () => {
	const ledger = aLedger({startedOn: '2018-11-30', rule: 'anniversary', cancelledOn: '2021-05-02'})
		.from('2019-01')
		.invoice({issuedOn: '2020-02-29', dueOn: '2020-03-14'})
		.paid('2020-03-01')
		.until('2022-06');
	const february = monthNumber('2020-02');
	expect(ledger.firstMonth).toBe(monthNumber('2019-01'));
	expect([firstMonthOf(ledger, 0), endMonthOf(ledger, 0)]).toEqual([monthNumber('2019-01'), monthNumber('2021-05')]);
	expect(dated(billedOn(ledger, 0, february))).toBe('2020-02-29');
	expect(standingOf(ledger, 0, february, books)).toBe('paid');
	expect(bridgesByMonth(ledger, books)).toHaveLength(42);
	expect(detect(ledger, books)).toHaveLength(27);
});

test('identifiers stay as they were written, texts or numbers, and are derived where there are none', () => {
	const ledger = aLedger({id: 'sub_a', customer: 7, customerId: 'ACME'})
		.invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15', id: 'INV-2'})
		.paid('2024-01-05', 100)
		.payment('2024-01-06', 900, 'pay 2')
		.subscription({customer: 7});
	const [row] = invoiceRows(ledger, 0, 0) as [number];
	expect([subscriptionText(ledger, 0), subscriptionText(ledger, 1)]).toEqual(['sub_a', '2']);
	expect([customerText(ledger, 0), customerText(ledger, 1)]).toEqual(['ACME', '7']);
	expect(invoiceText(ledger, 0, 0, row)).toBe('INV-2');
	expect(paymentRows(ledger, row).map((at) => paymentText(ledger, 0, 0, at))[1]).toBe('pay 2');
	const numbered = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15', id: 90_210}).unpaid();
	expect([invoiceText(numbered, 0, 0, 1), invoiceAt(numbered, 0, 0)?.invoiceId]).toEqual(['90210', 90_210]);
	const plain = aLedger().invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15'}).unpaid();
	expect(invoiceText(plain, 0, 0, 1)).toBe('101');
});

test('amounts beyond 32 bits are whole cents all the same', () => {
	const ledger = aLedger()
		.invoice({issuedOn: '2024-01-01', dueOn: '2024-01-15', amountCents: 9_007_199_254_740_991})
		.paid('2024-01-02', 9_007_199_254_740_990);
	expect(bridgesByMonth(ledger, books)[0]).toMatchObject({billedCents: 9_007_199_254_740_991, shortPaidCents: 1});
});

describe('refused', () => {
	const draft = startLedger();
	addSubscription(draft, {startedOn: 0});
	addInvoice(draft, 0, {issuedOn: 0, amountCents: 1});

	test.each([
		['a plan that is not listed', () => addSubscription(draft, {startedOn: 0, plan: 3})],
		['a start that is no day', () => addSubscription(draft, {startedOn: 0.5})],
		['a cancellation out of bounds', () => addSubscription(draft, {startedOn: 0, cancelledOn: 84_006})],
		['a subscription that is not there', () => addInvoice(draft, 1, {issuedOn: 0, amountCents: 1})],
		['a broken cent', () => addInvoice(draft, 0, {issuedOn: 0, amountCents: 0.5})],
		['a month out of bounds', () => addInvoice(draft, 0, {issuedOn: 0, amountCents: 1, month: 2112})],
		['a payment of no invoice', () => addPayment(draft, 1, {paidOn: 0, amountCents: 1})],
		['a payment on no day', () => addPayment(draft, 0, {paidOn: Number.NaN, amountCents: 1})],
	])('%s', (_name, add) => {
		expect(add).toThrow(RangeError);
		expect(add).toThrow(/^[a-zA-Z ]+ (is|from) .*, not /);
	});

	test('and nothing of it stays', () => {
		expect([draft.subscriptions.length, draft.invoices.id.length, draft.payments.id.length]).toEqual([1, 1, 0]);
	});
});
