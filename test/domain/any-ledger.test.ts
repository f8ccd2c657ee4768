import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {ageingOf} from '../../source/domain/ageing.ts';
import {billingDayIn, invoiceExpectedBy} from '../../source/domain/billing-period.ts';
import {type Bridge, bridgesByMonth, emptyBridge, sumBridges} from '../../source/domain/bridge.ts';
import {contractedCents} from '../../source/domain/contract.ts';
import {type Day, type Month, never} from '../../source/domain/days.ts';
import {isInOrder} from '../../source/domain/in-order.ts';
import {
	asOf,
	cancelledOn,
	collectedCents,
	hasInvoice,
	invoicedCents,
	type Ledger,
	monthsEnd,
	paymentDay,
	subscriptionCount,
} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';
import {invoiceRows, paymentRows} from '../../source/domain/row-lists.ts';
import {amountCentsOf, dueOnOf, issuedOnOf, paidOnOf, paymentCentsOf} from '../../source/domain/rows.ts';
import {standingOf} from '../../source/domain/settlement.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {type Books, knownRows, ledgerOf, someBooks, someBooksOnADay} from '../helpers/any-ledger.ts';
import {check} from '../helpers/check.ts';
import {billingOfRow} from '../helpers/finish-ledger.ts';
import type {SubscriptionRow} from '../helpers/ledger-draft.ts';
import {sum} from '../helpers/rows.ts';

const policies = [
	{graceDays: 30, looksAtStatus: true},
	{graceDays: 0, looksAtStatus: false},
];

/** Every period of the ledger's months, those that no subscription has too. */
function places(ledger: Ledger): {index: number; month: Month}[] {
	return Array.from({length: subscriptionCount(ledger)}, (_, index) =>
		Array.from({length: ledger.months}, (__, at) => ({index, month: ledger.firstMonth + at})),
	).flat();
}

/** All rows that a reader of the ledger sees, as sorted texts: `subscription issued due amount: payments`. */
function readRows(ledger: Ledger): string[] {
	return places(ledger)
		.flatMap(({index, month}) =>
			invoiceRows(ledger, index, month).map((row) => {
				const paid = paymentRows(ledger, row).map((at) => `${paidOnOf(ledger, at)}=${paymentCentsOf(ledger, at)}`);
				const invoice = [index, issuedOnOf(ledger, row), dueOnOf(ledger, row), amountCentsOf(ledger, row)];
				return `${invoice.join(' ')}: ${paid.sort().join(' ')}`;
			}),
		)
		.sort();
}

/** The like, from the rows that were written down. */
function writtenRows(books: Books, on: Day): string[] {
	const {payments} = knownRows(books, on);
	return books.invoices
		.flatMap(({subscription, issuedOn, dueOn, amountCents}, at) => {
			const paid = payments.filter(({invoice}) => invoice === at).map((row) => `${row.paidOn}=${row.amountCents}`);
			const invoice = [subscription, issuedOn, dueOn, amountCents];
			return issuedOn <= on ? [`${invoice.join(' ')}: ${paid.sort().join(' ')}`] : [];
		})
		.sort();
}

/** The price of a period, worked out from the row alone. */
function priceFrom(row: SubscriptionRow, billedOn: Day): number {
	const {plan = 0, everyMonths = 1, priceSteps = [], discountPercent = 0, discountUntil = never} = row;
	let price = row.priceCents ?? (plans[plan]?.monthlyPriceCents as number) * everyMonths;
	let since = Number.NEGATIVE_INFINITY;
	for (const step of priceSteps) {
		if (step.on <= billedOn && step.on >= since) {
			price = step.priceCents;
			since = step.on;
		}
	}

	const hundredths = billedOn <= discountUntil ? Math.round(discountPercent * 100) : 0;
	return Number((BigInt(price) * BigInt(10_000 - hundredths) * 2n + 10_000n) / 20_000n);
}

function expectIdentities(bridge: Bridge): void {
	const {contractedCents: contracted, unbilledCents, underbilledCents, overbilledCents, billedCents} = bridge;
	expect(contracted - unbilledCents - underbilledCents + overbilledCents).toBe(billedCents);
	expect(billedCents - bridge.notYetDueCents - bridge.overdueCents - bridge.zombieCents - bridge.shortPaidCents).toBe(
		bridge.collectedCents,
	);
	const {billedCents: _billed, collectedCents: _collected, ...others} = bridge;
	expect(Math.min(...Object.values(others))).toBeGreaterThanOrEqual(0);
}

test('every row is there once by its day, and none before', () => {
	check(someBooksOnADay, 300, ({books, on}) => {
		expect(readRows(asOf(ledgerOf(books), on))).toEqual(writtenRows(books, on));
	});
});

test('on any day, both identities hold to the cent, and each row is counted once', () => {
	check(someBooksOnADay, 300, ({books, on}) => {
		const ledger = asOf(ledgerOf(books), on);
		const known = knownRows(books, on);
		for (const policy of policies) {
			const bridges = bridgesByMonth(ledger, policy);
			const total = sumBridges(bridges);
			for (const bridge of [...bridges, total]) {
				expectIdentities(bridge);
			}

			expect(total).toMatchObject({
				invoices: known.invoices.length,
				payments: known.payments.length,
				billedCents: sum(known.invoices.map(({amountCents}) => amountCents)),
			});
			expect(total.collectedCents + total.overpaidCents).toBe(sum(known.payments.map((row) => row.amountCents)));
			expect(sum(Object.values(ageingOf(ledger)))).toBe(total.billedCents - total.collectedCents);
		}
	});
});

test('what is contracted is the price of every period that is due, worked out from the rows', () => {
	check(someBooksOnADay, 300, ({books, on}) => {
		const ledger = asOf(ledgerOf(books), on);
		for (const {index, month} of places(ledger)) {
			const row = books.subscriptions[index] as SubscriptionRow;
			const billing = billingOfRow(row);
			const billedOn = billingDayIn(billing, month);
			const known = row.cancelledOn !== undefined && row.cancelledOn <= on ? row.cancelledOn : never;
			const isTime =
				invoiceExpectedBy(billing, month) <= on || (billedOn !== never && hasInvoice(ledger, index, month));
			const isDue = isTime && row.startedOn <= billedOn && billedOn <= known;
			const priceKnown = {...row, priceSteps: (row.priceSteps ?? []).filter((step) => step.on <= on)};
			expect(contractedCents(ledger, index, month)).toBe(isDue ? priceFrom(priceKnown, billedOn) : 0);
		}
	});
});

test('no place outside the months begun has an invoice or is due', () => {
	check(someBooksOnADay, 150, ({books, on}) => {
		const ledger = asOf(ledgerOf(books), on);
		for (const {index, month} of places(ledger).filter((place) => place.month >= monthsEnd(ledger))) {
			expect([hasInvoice(ledger, index, month), contractedCents(ledger, index, month)]).toEqual([false, 0]);
		}
	});
});

test('as of its end a ledger is itself, and going back twice is going back once', () => {
	check(someBooksOnADay, 60, ({books, on}) => {
		const ledger = ledgerOf(books);
		expect(asOf(ledger, ledger.day)).toBe(ledger);
		expect(asOf(asOf(ledger, on), on - 40)).toEqual(asOf(ledger, on - 40));
	});
});

test('the order in which rows were added changes nothing that is read', () => {
	check(someBooks, 150, (books) => {
		const last = books.invoices.length - 1;
		const invoices = books.invoices.map((row, at) => ({...row, id: at + 1}));
		const payments = books.payments.map((row, at) => ({...row, id: at + 1}));
		const turned = payments.map((row) => ({...row, invoice: last - row.invoice})).reverse();
		const [a, b] = [
			ledgerOf({...books, invoices, payments}),
			ledgerOf({...books, invoices: invoices.toReversed(), payments: turned}),
		];
		expect(b).toEqual(a);
	});
});

test('detection, standings and sums take any ledger, and a period in order matches no rule', () => {
	check(someBooksOnADay, 200, ({books, on}) => {
		const ledger = asOf(ledgerOf(books), on);
		for (const policy of policies) {
			const found = detect(ledger, policy);
			const names = found.map(({scenario, subscriptionId, month}) => `${scenario} ${subscriptionId} ${month}`);
			expect(new Set(names).size).toBe(found.length);
			for (const {index, month} of places(ledger)) {
				const matches = leaks.filter((leak) => leak.matches(ledger, index, month, policy)).map(({id}) => id);
				expect(isInOrder(ledger, index, month) ? matches : []).toEqual([]);
				expect(names).toEqual(expect.arrayContaining(matches.map((id) => `${id} ${ledger.firstId + index} ${month}`)));
				expect(standingOf(ledger, index, month, policy)).toBeTruthy();
				expect(hasInvoice(ledger, index, month) || invoicedCents(ledger, index, month) === 0).toBe(true);
				expect(paymentDay(ledger, index, month) !== never || collectedCents(ledger, index, month) === 0).toBe(true);
			}
		}
	});
});

test('customers are counted once from their start on, and are gone when all their subscriptions are', () => {
	check(someBooksOnADay, 100, ({books, on}) => {
		const ledger = asOf(ledgerOf(books), on);
		const begun = books.subscriptions.flatMap(({customer, startedOn}, index) =>
			startedOn <= on ? [{of: customer ?? index + 1, isActive: cancelledOn(ledger, index) === never}] : [],
		);
		const customers = new Set(begun.map(({of}) => of)).size;
		const active = new Set(begun.filter(({isActive}) => isActive).map(({of}) => of)).size;
		expect(subscribersOf(ledger)).toMatchObject({
			customers,
			cancelled: customers - active,
		});
	});
});

test('books without rows are books', () => {
	const empty = ledgerOf({subscriptions: [], invoices: [], payments: [], firstMonth: undefined, endMonth: undefined});
	expect(subscriptionCount(empty)).toBe(0);
	expect(sumBridges(bridgesByMonth(empty, policies[0] as (typeof policies)[0]))).toEqual(emptyBridge);
});
