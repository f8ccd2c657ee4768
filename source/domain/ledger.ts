import {billingDay, type Day, type Month, mostMonths, never} from './days.ts';
import {type Plan, plans} from './plans.ts';

/**
 * What happened, in columns. Subscription columns hold one entry per subscription; billing columns hold one per
 * subscription and month, at `subscription × months + month`. Only the readers of this folder look inside: they hide
 * what is dated after the ledger's day.
 */
export type Facts = {
	/** Index into the price list. */
	readonly plan: Uint8Array;
	readonly startedOn: Int32Array;
	/** `never` where the subscription does not cancel. */
	readonly cancelledOn: Int32Array;
	/** The invoice's amount; 0 where no invoice row exists. */
	readonly amountCents: Int32Array;
	/** `never` where no payment row exists. */
	readonly paidOn: Int32Array;
	readonly paidCents: Int32Array;
};

/** The billing tables as a reader knew them at the close of `day`. */
export type Ledger = {
	readonly day: Day;
	/** How many months are billed, from 2024-01 on. */
	readonly months: number;
	/** Net terms: an invoice is due this many days after it is issued. */
	readonly termsDays: number;
	/** Identifier of the first subscription (and customer) held here; the others follow without gaps. */
	readonly firstId: number;
	readonly facts: Facts;
};

export type Invoice = {
	readonly invoiceId: number;
	readonly subscriptionId: number;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly amountCents: number;
};

export type Payment = {
	readonly paymentId: number;
	readonly invoiceId: number;
	readonly paidOn: Day;
	readonly amountCents: number;
};

/** The ledger as its reader saw it at the close of `day`: later rows are not there, a cancellation still to come is unknown. */
export function asOf(ledger: Ledger, day: Day): Ledger {
	return day < ledger.day ? {...ledger, day} : ledger;
}

export function subscriptionCount(ledger: Ledger): number {
	return ledger.facts.plan.length;
}

/** Subscriptions and their customers share one number: one subscription each. */
export function subscriptionId(ledger: Ledger, index: number): number {
	return ledger.firstId + index;
}

/** How many of the billed months had begun by the ledger's day. */
export function monthsBegun(ledger: Ledger): number {
	let begun = 0;
	while (begun < ledger.months && billingDay(begun) <= ledger.day) {
		begun++;
	}

	return begun;
}

export function planOf(ledger: Ledger, index: number): Plan {
	return plans[ledger.facts.plan[index] as number] as Plan;
}

export function startedOn(ledger: Ledger, index: number): Day {
	return ledger.facts.startedOn[index] as Day;
}

/** The day of a cancellation that is known by the ledger's day, else `never`. */
export function cancelledOn(ledger: Ledger, index: number): Day {
	const day = ledger.facts.cancelledOn[index] as Day;
	return day <= ledger.day ? day : never;
}

/** Status Active, as the subscriptions table says it at the close of the ledger's day. */
export function isActive(ledger: Ledger, index: number): boolean {
	return cancelledOn(ledger, index) === never;
}

/** Whether the month has begun and the subscription was active on its billing day, the day of a cancellation included. */
export function isDueForBilling(ledger: Ledger, index: number, month: Month): boolean {
	const billedOn = billingDay(month);
	return (
		billedOn <= ledger.day &&
		(ledger.facts.startedOn[index] as Day) <= billedOn &&
		billedOn <= (ledger.facts.cancelledOn[index] as Day)
	);
}

/** The amount of the month's invoice in cents; 0 where there is no invoice by the ledger's day. */
export function invoicedCents(ledger: Ledger, index: number, month: Month): number {
	return billingDay(month) <= ledger.day ? (ledger.facts.amountCents[index * ledger.months + month] as number) : 0;
}

/** Due date of the month's invoices. */
export function dueDay(ledger: Ledger, month: Month): Day {
	return billingDay(month) + ledger.termsDays;
}

/** The day of the payment on the month's invoice, `never` where there is none by the ledger's day. */
export function paymentDay(ledger: Ledger, index: number, month: Month): Day {
	const day = ledger.facts.paidOn[index * ledger.months + month] as Day;
	return day <= ledger.day ? day : never;
}

/** The sum of payments on the month's invoice in cents, 0 where there is none by the ledger's day. */
export function collectedCents(ledger: Ledger, index: number, month: Month): number {
	const cell = index * ledger.months + month;
	return (ledger.facts.paidOn[cell] as Day) <= ledger.day ? (ledger.facts.paidCents[cell] as number) : 0;
}

/**
 * Invoices are numbered by what they bill: subscription 412's fifth month is invoice 41205. Adding customers or months,
 * or turning a dial, therefore never renumbers an invoice, and the ledger can be written customer by customer.
 */
export function invoiceId(subscription: number, month: Month): number {
	return subscription * 100 + month + 1;
}

/** Payments are numbered like their invoices, 50 higher (invoice 41205 is settled by payment 41255), so the two never share a number. */
export function paymentId(subscription: number, month: Month): number {
	return subscription * 100 + 50 + month + 1;
}

/** The month's invoice row, if there is one. */
export function invoiceAt(ledger: Ledger, index: number, month: Month): Invoice | undefined {
	const amountCents = invoicedCents(ledger, index, month);
	if (amountCents === 0) {
		return undefined;
	}

	const subscription = subscriptionId(ledger, index);
	return {
		invoiceId: invoiceId(subscription, month),
		subscriptionId: subscription,
		issuedOn: billingDay(month),
		dueOn: dueDay(ledger, month),
		amountCents,
	};
}

/** The payment row on the month's invoice, if there is one. */
export function paymentAt(ledger: Ledger, index: number, month: Month): Payment | undefined {
	const paidOn = paymentDay(ledger, index, month);
	if (paidOn === never) {
		return undefined;
	}

	const subscription = subscriptionId(ledger, index);
	return {
		paymentId: paymentId(subscription, month),
		invoiceId: invoiceId(subscription, month),
		paidOn,
		amountCents: collectedCents(ledger, index, month),
	};
}

/** Empty columns for `count` subscriptions over `months` months. Throws a RangeError where the numbering has no room. */
export function emptyFacts(count: number, months: number): Facts {
	if (months > mostMonths) {
		throw new RangeError(`a ledger holds at most ${mostMonths} months, not ${months}`);
	}

	return {
		plan: new Uint8Array(count),
		startedOn: new Int32Array(count),
		cancelledOn: new Int32Array(count).fill(never),
		amountCents: new Int32Array(count * months),
		paidOn: new Int32Array(count * months).fill(never),
		paidCents: new Int32Array(count * months),
	};
}
