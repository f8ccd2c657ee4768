import type {Day} from '../domain/days.ts';

/**
 * The random draws of one subscription's month, each in [0, 1), by the name of what it decides. `payday` (on which day
 * within terms a timely payment comes) belongs to the simulation; each of the others to the scenarios that name it.
 */
export type MonthDraws = Record<string, number>;

/** The draws of one customer's year that decide who cancels, each in [0, 1). */
export type YearDraws = {
	/** Customers with the smallest draws cancel. */
	readonly rank: number;
	readonly day: number;
};

/** What a subscription has agreed on, as it bears on one month. */
export type AgreedMonth = {
	/** Whether it owes an invoice for the month: it has begun, and is not cancelled before the billing day. */
	readonly isContracted: boolean;
	/** Whether it was cancelled before the billing day. */
	readonly isCancelled: boolean;
	/** Whether the price has risen since the subscription began. */
	readonly hasRisen: boolean;
	/** Whether it was granted a discount that has ended. */
	readonly isDiscountOver: boolean;
};

/** One subscription's month while it is being simulated; scenarios change it in place. Money in cents. */
export type BillingMonth = AgreedMonth & {
	readonly billedOn: Day;
	readonly dueOn: Day;
	readonly graceDays: number;
	/** The day within terms on which a timely payment comes. */
	readonly paysOn: Day;
	/** The list price on the billing day, with the discount that holds then, and what it was when the subscription began. */
	readonly priceCents: number;
	readonly firstPriceCents: number;
	/** The list price on the billing day less the discount that the subscription was granted, whether or not it is over. */
	readonly discountedCents: number;
	/** 0 when no invoice is created. */
	amountCents: number;
	/** `never` when no payment is made. */
	paidOn: Day;
	paidCents: number;
	/** More invoices for the same month, of the same day, each with its payment or `never`. */
	readonly furtherInvoices: {readonly amountCents: number; readonly paidOn: Day; readonly paidCents: number}[];
	/** More payments on the first invoice, after the first one, in the order of their days. */
	readonly furtherPayments: {readonly paidOn: Day; readonly paidCents: number}[];
};
