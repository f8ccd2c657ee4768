import fc from 'fast-check';
import {billingRules} from '../../source/domain/billing-period.ts';
import {type Day, type Month, never} from '../../source/domain/days.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';
import {day} from './a-ledger.ts';
import {finishLedger} from './finish-ledger.ts';
import {
	addInvoice,
	addPayment,
	addSubscription,
	type InvoiceRow,
	type PaymentRow,
	type SubscriptionRow,
	startLedger,
} from './ledger-draft.ts';

/** Rows as they come from anywhere, in any order: positions say what belongs to what. */
export type Books = {
	readonly subscriptions: readonly SubscriptionRow[];
	readonly invoices: readonly (InvoiceRow & {readonly dueOn: Day; readonly subscription: number})[];
	readonly payments: readonly (PaymentRow & {readonly invoice: number})[];
	readonly firstMonth: Month | undefined;
	readonly endMonth: Month | undefined;
};

const firstBookDay = day('2022-11-15');
const lastBookDay = day('2025-03-10');

const days = fc.integer({min: firstBookDay, max: lastBookDay});
const prices = fc.oneof(fc.constantFrom(0, 1, 1000, 5000), fc.integer({min: 0, max: 30_000}));

/** As `fc.option`, but leaving the key out. */
function maybe<Shape extends object>(
	shape: {[Key in keyof Shape]: fc.Arbitrary<Shape[Key]>},
): fc.Arbitrary<Partial<Shape>> {
	return fc.record(shape, {requiredKeys: []}) as fc.Arbitrary<Partial<Shape>>;
}

const subscriptions: fc.Arbitrary<SubscriptionRow> = fc
	.tuple(
		fc.record({startedOn: days}),
		maybe<Omit<SubscriptionRow, 'startedOn' | 'id' | 'customerId'>>({
			cancelledOn: days,
			plan: fc.nat({max: plans.length - 1}),
			priceCents: prices,
			priceSteps: fc.array(fc.record({on: days, priceCents: prices}), {maxLength: 3}),
			discountPercent: fc.integer({min: 0, max: 10_000}).map((hundredths) => hundredths / 100),
			discountUntil: days,
			rule: fc.constantFrom(...billingRules),
			everyMonths: fc.constantFrom(1, 12),
			anchorOn: days,
			customer: fc.integer({min: 1, max: 3}),
		}),
	)
	.map(([start, rest]) => ({...start, ...rest}));

/** Any books, sane or not: payments before their invoice, refunds beyond what was paid, credit notes, cancellations before the start. */
export const someBooks: fc.Arbitrary<Books> = fc.array(subscriptions, {maxLength: 5}).chain((subscriptionRows) => {
	const count = subscriptionRows.length;
	const invoices = fc
		.record({
			subscription: fc.nat({max: Math.max(0, count - 1)}),
			issuedOn: days,
			terms: fc.integer({min: -5, max: 60}),
			amountCents: fc.oneof(fc.constantFrom(0, 1000, 5000), fc.integer({min: -5000, max: 30_000})),
			month: fc.option(fc.integer({min: -15, max: 16}), {nil: undefined, freq: 4}),
		})
		.map(({terms, month, ...row}) => ({...row, dueOn: row.issuedOn + terms, ...(month !== undefined && {month})}));
	return fc.array(invoices, {maxLength: count === 0 ? 0 : 25}).chain((rows) => {
		const doubled = [...rows, ...rows.slice(0, 3)];
		const payments = fc.record({
			invoice: fc.nat({max: Math.max(0, doubled.length - 1)}),
			paidOn: days,
			amountCents: fc.oneof(fc.constantFrom(1000, 5000, -5000), fc.integer({min: -30_000, max: 30_000})),
		});
		return fc.record({
			subscriptions: fc.constant(subscriptionRows),
			invoices: fc.constant(doubled),
			payments: fc.array(payments, {maxLength: doubled.length === 0 ? 0 : 30}),
			firstMonth: fc.option(fc.integer({min: -14, max: 3}), {nil: undefined}),
			endMonth: fc.option(fc.integer({min: 4, max: 15}), {nil: undefined}),
		});
	});
});

/** Books and a day within them. */
export const someBooksOnADay = fc.record({books: someBooks, on: days});

/** The ledger of these rows, known to the end. */
export function ledgerOf({subscriptions: rows, invoices, payments, firstMonth, endMonth}: Books): Ledger {
	const draft = startLedger({firstMonth, endMonth});
	for (const row of rows) {
		addSubscription(draft, row);
	}

	for (const {subscription, ...row} of invoices) {
		addInvoice(draft, subscription, row);
	}

	for (const {invoice, ...row} of payments) {
		addPayment(draft, invoice, row);
	}

	return finishLedger(draft, lastBookDay);
}

/** The invoices that are there by a day, and the payments on them. */
export function knownRows({invoices, payments}: Books, on: Day) {
	return {
		invoices: invoices.filter(({issuedOn}) => issuedOn <= on),
		payments: payments.filter(({paidOn, invoice}) => Math.max(paidOn, invoices[invoice]?.issuedOn ?? never) <= on),
	};
}
