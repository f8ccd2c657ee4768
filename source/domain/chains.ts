import {type Day, never} from './days.ts';
import {type Facts, noRow} from './facts.ts';

/**
 * What the chains of rows hold by the close of a day. A period's chain begins in its slot, an invoice's payments in the
 * invoice's own row; both are in the order of their days, so what is known by a day is the chain's beginning. A payment
 * dated before its invoice is known with the invoice: until then there is nothing that it could settle.
 */

/** The first invoice of the slot, `noRow` where there is none yet. */
export function firstInvoiceBy({issuedOn}: Facts, slot: number, day: Day): number {
	return (issuedOn[slot] as Day) <= day ? slot : noRow;
}

/** The invoice after this one in its period, `noRow` where there is none yet. */
export function nextInvoiceBy({issuedOn, nextInvoice}: Facts, row: number, day: Day): number {
	if (nextInvoice === undefined) {
		return noRow;
	}

	const next = nextInvoice[row] as number;
	return next !== noRow && (issuedOn[next] as Day) <= day ? next : noRow;
}

/** The first payment on the invoice, `noRow` where there is none yet. */
export function firstPaymentBy({paidOn}: Facts, invoice: number, day: Day): number {
	return (paidOn[invoice] as Day) <= day ? invoice : noRow;
}

/** The payment after this one on its invoice, `noRow` where there is none yet. */
export function nextPaymentBy({paidOn, nextPayment}: Facts, payment: number, day: Day): number {
	if (nextPayment === undefined) {
		return noRow;
	}

	const next = nextPayment[payment] as number;
	return next !== noRow && (paidOn[next] as Day) <= day ? next : noRow;
}

/** The sum of the payments on the invoice, in cents. */
export function paidBy(facts: Facts, invoice: number, day: Day): number {
	const {paidOn, paidCents, nextPayment} = facts;
	const first = (paidOn[invoice] as Day) <= day ? (paidCents[invoice] as number) : 0;
	return nextPayment === undefined ? first : first + paidAfter(facts, invoice, day);
}

function paidAfter(facts: Facts, payment: number, day: Day): number {
	let cents = 0;
	for (let row = nextPaymentBy(facts, payment, day); row !== noRow; row = nextPaymentBy(facts, row, day)) {
		cents += facts.paidCents[row] as number;
	}

	return cents;
}

/** The sum of the amounts of the slot's invoices, in cents. */
export function invoicedBy(facts: Facts, slot: number, day: Day): number {
	if ((facts.issuedOn[slot] as Day) > day) {
		return 0;
	}

	const first = facts.amountCents[slot] as number;
	return facts.nextInvoice === undefined ? first : first + sumAfter(facts, slot, day, amountOf);
}

/** The sum of the payments on the slot's invoices, in cents. */
export function collectedBy(facts: Facts, slot: number, day: Day): number {
	if ((facts.issuedOn[slot] as Day) > day) {
		return 0;
	}

	const first = paidBy(facts, slot, day);
	return facts.nextInvoice === undefined ? first : first + sumAfter(facts, slot, day, paidBy);
}

function amountOf(facts: Facts, invoice: number): number {
	return facts.amountCents[invoice] as number;
}

function sumAfter(
	facts: Facts,
	invoice: number,
	day: Day,
	centsOf: (facts: Facts, invoice: number, day: Day) => number,
): number {
	let cents = 0;
	for (let row = nextInvoiceBy(facts, invoice, day); row !== noRow; row = nextInvoiceBy(facts, row, day)) {
		cents += centsOf(facts, row, day);
	}

	return cents;
}

/** The day of the latest payment on the slot's invoices, `never` where there is none. */
export function lastPaidBy(facts: Facts, slot: number, day: Day): Day {
	const {issuedOn, nextInvoice, paidOn, nextPayment} = facts;
	if (nextInvoice !== undefined || nextPayment !== undefined) {
		return lastPaidInChains(facts, slot, day);
	}

	const on = paidOn[slot] as Day;
	return on <= day && (issuedOn[slot] as Day) <= day ? on : never;
}

function lastPaidInChains(facts: Facts, slot: number, day: Day): Day {
	let last = -never;
	for (
		let invoice = firstInvoiceBy(facts, slot, day);
		invoice !== noRow;
		invoice = nextInvoiceBy(facts, invoice, day)
	) {
		for (let row = firstPaymentBy(facts, invoice, day); row !== noRow; row = nextPaymentBy(facts, row, day)) {
			last = Math.max(last, facts.paidOn[row] as Day);
		}
	}

	return last === -never ? never : last;
}
