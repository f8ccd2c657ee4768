import type {Currency} from './currency.ts';
import {type Day, type Month, mostMonths, never} from './days.ts';
import {type Plan, plans} from './plans.ts';

/** Cents in a column: 32 bits hold 21 million dollars; larger amounts take the wider column. */
export type CentsColumn = Int32Array | Float64Array;

/** Identifiers as they were written, all numbers or all texts, one per row. */
export type IdColumn = Float64Array | readonly string[];

/** The end of a chain of rows. */
export const noRow = -1;

/** The slot of what is no period: never billed, never paid. Ledgers with periods of their own keep it free. */
export const noSlot = 0;

/**
 * Which periods each subscription has, where they are not simply the months of the ledger from the 1st on. The slots of a
 * subscription are those from `slotsFrom[index]` to before `slotsFrom[index + 1]`, one per period, from `firstMonth[index]` on.
 */
export type Periods = {
	readonly slotsFrom: Int32Array;
	readonly firstMonth: Int32Array;
	/** Place among the billing rules. */
	readonly rule: Uint8Array;
	/** A period is so many months long: 1 or 12. */
	readonly everyMonths: Uint8Array;
	/** A day that the billing days are counted from. */
	readonly anchorOn: Int32Array;
	/** One per slot. */
	readonly billedOn: Int32Array;
	/** One per month of the ledger: the day on which it begins, its 1st or an earlier invoice for it. Never falls. */
	readonly begunOn: Int32Array;
};

/** What subscriptions have agreed on beside the price list. */
export type Agreements = {
	/** Of a billing period; `NaN` where the plan's price holds. */
	readonly priceCents: Float64Array;
	/** New prices by day: those of a subscription from `stepsFrom[index]` to before `stepsFrom[index + 1]`, in order. */
	readonly stepsFrom: Int32Array;
	readonly stepOn: Int32Array;
	readonly stepCents: Float64Array;
	/** In hundredths of a percent, so that every price is exact. */
	readonly discountBasisPoints: Int32Array;
	/** The last day on which a period may begin with the discount. */
	readonly discountUntil: Int32Array;
};

/** One entry per subscription: the number of its customer, and 1 where it is the customer's first. */
export type Customers = {readonly of: Int32Array; readonly isFirst: Uint8Array};

/** Invoices that were taken back, so that they bill nothing: rows by place of the subscription, which never falls. */
export type Voided = {readonly subscription: Int32Array; readonly month: Int32Array; readonly issuedOn: Int32Array};

/** Identifiers that are not derived from places. */
export type Ids = {
	/** One entry per subscription; `undefined` where it was not written. */
	readonly subscriptions: readonly (number | string | undefined)[];
	/** That of each subscription's customer. */
	readonly customers: readonly (number | string | undefined)[];
	readonly invoices: IdColumn | undefined;
	readonly payments: IdColumn | undefined;
};

/**
 * What happened, in columns. Subscriptions have one row each. Every billing period has a slot; its first invoice is the
 * row of that number, and the first payment on an invoice is the row of the invoice's number, so that what nearly every
 * period has is read in a straight line. Further invoices and payments are rows behind those, chained in the order of
 * their days. Only the readers of this folder look inside: they hide what is dated after the ledger's day.
 */
export type Facts = {
	readonly plans: readonly Plan[];
	/** Index into the price list. */
	readonly plan: Uint8Array | Int32Array;
	readonly startedOn: Int32Array;
	/** `never` where the subscription does not cancel. */
	readonly cancelledOn: Int32Array;
	/** `undefined` where each customer has one subscription, of the same number. */
	readonly customers: Customers | undefined;
	readonly agreements: Agreements | undefined;
	/** `undefined` where every subscription has one slot for each month of the ledger, billed on the 1st. */
	readonly periods: Periods | undefined;
	/** How many slots there are. */
	readonly slots: number;

	/** `never` where no invoice row exists. */
	readonly issuedOn: Int32Array;
	/** `undefined` where all invoices have the ledger's terms. */
	readonly dueOn: Int32Array | undefined;
	readonly amountCents: CentsColumn;
	/** The row of the period's next invoice; `undefined` where no period has a second one. */
	readonly nextInvoice: Int32Array | undefined;

	/** `never` where no payment row exists. */
	readonly paidOn: Int32Array;
	readonly paidCents: CentsColumn;
	/** The row of the invoice's next payment; `undefined` where no invoice has a second one. */
	readonly nextPayment: Int32Array | undefined;

	readonly ids: Ids | undefined;
	/** Absent where nothing was taken back, or nobody says so. */
	readonly voided?: Voided;
};

/** The billing tables as a reader knew them at the close of `day`. */
export type Ledger = {
	readonly day: Day;
	/** The first month of the books; 0, which is 2024-01, where they are simulated. */
	readonly firstMonth: Month;
	/** How many months are billed, from the first one on. */
	readonly months: number;
	/** Net terms: an invoice is due this many days after it is issued, where it does not say otherwise. */
	readonly termsDays: number;
	/** Identifier of the first subscription held here; the others follow without gaps. */
	readonly firstId: number;
	readonly currency: Currency;
	readonly facts: Facts;
};

/** Empty columns for `count` subscriptions billed on the 1st of `months` months. Throws a RangeError where the numbering has no room. */
export function emptyFacts(count: number, months: number, agreements?: Agreements): Facts {
	if (months > mostMonths) {
		throw new RangeError(`a ledger of numbered months holds at most ${mostMonths}, not ${months}`);
	}

	const slots = count * months;
	return {
		plans,
		plan: new Uint8Array(count),
		startedOn: new Int32Array(count),
		cancelledOn: new Int32Array(count).fill(never),
		customers: undefined,
		agreements,
		periods: undefined,
		slots,
		issuedOn: daysNever(slots),
		dueOn: undefined,
		amountCents: new Int32Array(slots),
		nextInvoice: undefined,
		paidOn: daysNever(slots),
		paidCents: new Int32Array(slots),
		nextPayment: undefined,
		ids: undefined,
	};
}

/** A column of days on which nothing happens. */
export function daysNever(length: number): Int32Array {
	return new Int32Array(length).fill(never);
}
