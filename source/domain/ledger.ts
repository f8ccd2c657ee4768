import {collectedBy, invoicedBy, lastPaidBy} from './chains.ts';
import {billingDay, calendarMonthOf, type Day, type Month, never} from './days.ts';
import {type Facts, type Ledger, noRow} from './facts.ts';
import {periodBilledOn, periodExpectedBy, slotOf} from './periods.ts';
import type {Plan} from './plans.ts';
import {firstInvoice, firstPayment, type Invoice, invoiceInRow, type Payment, paymentInRow} from './rows.ts';

export type {Ledger} from './facts.ts';

/** The ledger as its reader saw it at the close of `day`: later rows are not there, a cancellation still to come is unknown. */
export function asOf(ledger: Ledger, day: Day): Ledger {
	return day < ledger.day ? {...ledger, day} : ledger;
}

export function subscriptionCount(ledger: Ledger): number {
	return ledger.facts.plan.length;
}

export function subscriptionId(ledger: Ledger, index: number): number {
	return ledger.firstId + index;
}

/** Number of the customer: the subscription's own, where nobody has two. */
export function customerOf({facts: {customers}, firstId}: Ledger, index: number): number {
	return customers === undefined ? firstId + index : (customers.of[index] as number);
}

/** Whether a customer may have several subscriptions, or another number than theirs. */
export function hasSharedCustomers({facts: {customers}}: Ledger): boolean {
	return customers !== undefined;
}

/** Whether no subscription before this one is the same customer's: each customer has exactly one such. */
export function isFirstOfCustomer({facts: {customers}}: Ledger, index: number): boolean {
	return customers === undefined || customers.isFirst[index] === 1;
}

/** Whether every invoice is issued on the 1st of a month, and due on the ledger's terms. */
export function isBilledOnFirsts({facts, termsDays}: Ledger): boolean {
	if (facts.periods === undefined) {
		return true;
	}

	const known = billedOnFirsts.get(facts) ?? areOnFirsts(facts, termsDays);
	billedOnFirsts.set(facts, known);
	return known;
}

/** Whether all invoices are, by what happened: it is a walk over all of them, and the same on every day. */
const billedOnFirsts = new WeakMap<Facts, boolean>();

function areOnFirsts({issuedOn, dueOn}: Facts, termsDays: number): boolean {
	for (let row = 0; row < issuedOn.length; row++) {
		const on = issuedOn[row] as Day;
		if (on !== never && (on !== billingDay(calendarMonthOf(on)) || dueOn?.[row] !== on + termsDays)) {
			return false;
		}
	}

	return true;
}

/** How many of the billed months had begun by the ledger's day: with their 1st, or with an earlier invoice for them. */
export function monthsBegun({facts: {periods}, firstMonth, months, day}: Ledger): number {
	let begun = 0;
	while (begun < months && (periods ? (periods.begunOn[begun] as Day) : billingDay(firstMonth + begun)) <= day) {
		begun++;
	}

	return begun;
}

/** The month after the last one that had begun by the ledger's day. */
export function monthsEnd(ledger: Ledger): Month {
	return ledger.firstMonth + monthsBegun(ledger);
}

/** The first month in which the subscription owes or has an invoice; at least the ledger's. */
export function firstMonthOf({facts: {periods}, firstMonth}: Ledger, index: number): Month {
	return periods === undefined ? firstMonth : (periods.firstMonth[index] as Month);
}

/** The month after the last one in which the subscription owes or has an invoice; at most the ledger's end. */
export function endMonthOf({facts: {periods}, firstMonth, months}: Ledger, index: number): Month {
	if (periods === undefined) {
		return firstMonth + months;
	}

	const {slotsFrom, everyMonths} = periods;
	const count = (slotsFrom[index + 1] as number) - (slotsFrom[index] as number);
	return (periods.firstMonth[index] as Month) + (count - 1) * (everyMonths[index] as number) + 1;
}

/** The plans and their prices. */
export function priceList({facts}: Ledger): readonly Plan[] {
	return facts.plans;
}

export function planOf({facts}: Ledger, index: number): Plan {
	return facts.plans[facts.plan[index] as number] as Plan;
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

/** The day on which the subscription's period of the month begins, and is billed; `never` where no period begins in the month. */
export function billedOn({facts: {periods}}: Ledger, index: number, month: Month): Day {
	return periods === undefined ? billingDay(month) : periodBilledOn(periods, index, month);
}

/** The day by whose close the period of the month is to be invoiced: its billing day or, in calendar months, the month's last; `never` where none begins. */
export function expectedBy({facts: {periods}}: Ledger, index: number, month: Month): Day {
	return periods === undefined ? billingDay(month) : periodExpectedBy(periods, index, month);
}

/**
 * Whether the subscription owes an invoice for the month's period: it was active on the period's billing day, the day of a
 * cancellation included, and that day has come or the invoice is there already.
 */
export function isDueForBilling(ledger: Ledger, index: number, month: Month): boolean {
	const {facts, day} = ledger;
	const on = billedOn(ledger, index, month);
	if (on > cancelledOn(ledger, index) || on < (facts.startedOn[index] as Day)) {
		return false;
	}

	// Before its day a period can only be due because of its invoice; from then on it mostly has one.
	return facts.periods === undefined
		? on <= day
		: on !== never && (hasInvoice(ledger, index, month) || expectedBy(ledger, index, month) <= day);
}

/** Whether the period of the month has an invoice by the ledger's day. */
export function hasInvoice(ledger: Ledger, index: number, month: Month): boolean {
	return (ledger.facts.issuedOn[slotOf(ledger, index, month)] as Day) <= ledger.day;
}

/** The sum of the period's invoices in cents; 0 where there is none by the ledger's day. */
export function invoicedCents(ledger: Ledger, index: number, month: Month): number {
	return invoicedBy(ledger.facts, slotOf(ledger, index, month), ledger.day);
}

/** Due date of what is invoiced on the month's 1st on the ledger's terms. */
export function dueDay(ledger: Ledger, month: Month): Day {
	return billingDay(month) + ledger.termsDays;
}

/** The day of the latest payment on the period's invoices, `never` where there is none by the ledger's day. */
export function paymentDay(ledger: Ledger, index: number, month: Month): Day {
	return lastPaidBy(ledger.facts, slotOf(ledger, index, month), ledger.day);
}

/** The sum of payments on the period's invoices in cents, 0 where there is none by the ledger's day. */
export function collectedCents(ledger: Ledger, index: number, month: Month): number {
	return collectedBy(ledger.facts, slotOf(ledger, index, month), ledger.day);
}

/** The period's first invoice, if there is one. */
export function invoiceAt(ledger: Ledger, index: number, month: Month): Invoice | undefined {
	const row = firstInvoice(ledger, index, month);
	return row === noRow ? undefined : invoiceInRow(ledger, index, month, row);
}

/** The first payment on the period's first invoice, if there is one. */
export function paymentAt(ledger: Ledger, index: number, month: Month): Payment | undefined {
	const invoice = firstInvoice(ledger, index, month);
	const row = invoice === noRow ? noRow : firstPayment(ledger, invoice);
	return row === noRow ? undefined : paymentInRow(ledger, index, month, invoice, row);
}
