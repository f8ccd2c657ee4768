import type {BillingRule} from '../../source/domain/billing-period.ts';
import {usd} from '../../source/domain/currency.ts';
import {
	calendarMonthOf,
	type Day,
	earliestDay,
	formatDay,
	formatMonth,
	latestDay,
	type Month,
	never,
} from '../../source/domain/days.ts';
import type {LedgerFrame, RowId} from '../../source/domain/ledger-columns.ts';
import {plans} from '../../source/domain/plans.ts';

export type SubscriptionRow = {
	readonly startedOn: Day;
	readonly cancelledOn?: Day;
	/** Place on the price list; the first where it is not said. */
	readonly plan?: number;
	/** The price of one billing period, where it is not the plan's. */
	readonly priceCents?: number;
	/** New prices of one billing period, each from its day on; of two of one day, the later given. */
	readonly priceSteps?: readonly {readonly on: Day; readonly priceCents: number}[];
	/** From 0 to 100, in steps of 0.01. */
	readonly discountPercent?: number;
	/** The last day on which a period may begin with the discount; it never ends where this is not said. */
	readonly discountUntil?: Day;
	readonly rule?: BillingRule;
	readonly everyMonths?: 1 | 12;
	/** The day that billing days are counted from; the start where it is not said. */
	readonly anchorOn?: Day;
	/** Number of the customer, from 1; the subscription's own where it is not said. */
	readonly customer?: number;
	/** The customer's identifier as it was written. */
	readonly customerId?: RowId;
	readonly id?: RowId;
};

export type InvoiceRow = {
	readonly issuedOn: Day;
	/** On the ledger's terms where it is not said. */
	readonly dueOn?: Day;
	/** Whole cents; negative for a credit note. */
	readonly amountCents: number;
	/** The month of the period that it bills, where its date does not say. */
	readonly month?: Month;
	readonly id?: RowId;
};

export type PaymentRow = {
	readonly paidOn: Day;
	/** Whole cents; negative for a refund. */
	readonly amountCents: number;
	readonly id?: RowId;
};

/** Rows that become a ledger, in the order in which they were added. */
export type LedgerDraft = {
	readonly frame: LedgerFrame;
	readonly subscriptions: SubscriptionRow[];
	readonly invoices: {
		readonly subscription: number[];
		readonly issuedOn: number[];
		readonly dueOn: number[];
		readonly amountCents: number[];
		readonly month: (Month | undefined)[];
		readonly id: RowId[];
	};
	readonly payments: {
		readonly invoice: number[];
		readonly paidOn: number[];
		readonly amountCents: number[];
		readonly id: RowId[];
	};
};

/** A draft without rows. */
export function startLedger(frame: Partial<LedgerFrame> = {}): LedgerDraft {
	return {
		frame: {plans, currency: usd, termsDays: 14, firstId: 1, firstMonth: undefined, endMonth: undefined, ...frame},
		subscriptions: [],
		invoices: {subscription: [], issuedOn: [], dueOn: [], amountCents: [], month: [], id: []},
		payments: {invoice: [], paidOn: [], amountCents: [], id: []},
	};
}

/** Adds a subscription and returns its position. Throws a RangeError for days that no ledger holds, and plans that the list has not. */
export function addSubscription({frame, subscriptions}: LedgerDraft, row: SubscriptionRow): number {
	const {startedOn, cancelledOn = never, anchorOn = startedOn, plan = 0} = row;
	checkPlace('plan', plan, frame.plans.length);
	checkDay('startedOn', startedOn);
	checkDay('anchorOn', anchorOn);
	if (cancelledOn !== never) {
		checkDay('cancelledOn', cancelledOn);
	}

	return subscriptions.push(row) - 1;
}

/** Adds an invoice to the subscription at a position, and returns its own. Throws a RangeError for what no ledger holds. */
export function addInvoice(
	{frame, subscriptions, invoices}: LedgerDraft,
	subscription: number,
	row: InvoiceRow,
): number {
	const {issuedOn, dueOn = issuedOn + frame.termsDays, amountCents, month, id} = row;
	checkPlace('subscription', subscription, subscriptions.length);
	checkDay('issuedOn', issuedOn);
	checkDay('dueOn', dueOn);
	checkCents(amountCents);
	checkMonth(month);
	invoices.subscription.push(subscription);
	invoices.issuedOn.push(issuedOn);
	invoices.dueOn.push(dueOn);
	invoices.amountCents.push(amountCents);
	invoices.month.push(month);
	return invoices.id.push(id) - 1;
}

/** Adds a payment to the invoice at a position, and returns its own. Throws a RangeError for what no ledger holds. */
export function addPayment({invoices, payments}: LedgerDraft, invoice: number, row: PaymentRow): number {
	checkPlace('invoice', invoice, invoices.id.length);
	checkDay('paidOn', row.paidOn);
	checkCents(row.amountCents);
	payments.invoice.push(invoice);
	payments.paidOn.push(row.paidOn);
	payments.amountCents.push(row.amountCents);
	return payments.id.push(row.id) - 1;
}

function checkPlace(name: string, place: number, count: number): void {
	if (!Number.isInteger(place) || place < 0 || place >= count) {
		throw new RangeError(`${name} is the position of one of ${count}, not ${place}`);
	}
}

function checkDay(name: string, day: Day): void {
	if (!Number.isInteger(day) || day < earliestDay || day > latestDay) {
		throw new RangeError(
			`${name} is a day from ${formatDay(earliestDay)} to ${formatDay(latestDay)}, not day ${day} since 1970`,
		);
	}
}

function checkMonth(month: Month | undefined): void {
	const [first, last] = [calendarMonthOf(earliestDay), calendarMonthOf(latestDay)];
	if (month !== undefined && (!Number.isInteger(month) || month < first || month > last)) {
		throw new RangeError(
			`month is one from ${formatMonth(first)} to ${formatMonth(last)}, not month ${month} since 2024-01`,
		);
	}
}

function checkCents(cents: number): void {
	if (!Number.isSafeInteger(cents)) {
		throw new RangeError(`an amount is a whole number of cents, not ${cents}`);
	}
}
