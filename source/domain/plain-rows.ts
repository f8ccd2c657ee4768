import type {Day} from './days.ts';
import type {Ledger} from './facts.ts';
import {monthsBegun} from './ledger.ts';
import {invoiceId, paymentId} from './numbering.ts';

/**
 * Whether all rows follow from their slots: one invoice a month and one payment on it, on the ledger's terms, and one
 * subscription for each customer, all numbered by their place.
 */
export function isPlain(ledger: Ledger): boolean {
	const {periods, dueOn, nextInvoice, nextPayment} = ledger.facts;
	const unusual = [periods, dueOn, nextInvoice, nextPayment];
	return hasPlainNumbers(ledger) && unusual.every((facts) => facts === undefined);
}

/** Whether customers and subscriptions are numbered by their place, one for the other: so they are in all simulated years. */
export function hasPlainNumbers({facts: {customers, ids}}: Ledger): boolean {
	return customers === undefined && ids === undefined;
}

/** Where numbers of rows go, row after row. */
type Cells = Int32Array | Float64Array;

/**
 * Writes the invoices of a plain ledger into `cells`, which have room for one in every slot: number, subscription's number,
 * day of issue, due day, cents. Returns how many there are. Here as below, each subscription is a call of its own: what is
 * called often is compiled well, and a long loop that is run a few times is not.
 */
export function plainInvoices(ledger: Ledger, cells: Cells): number {
	const begun = monthsBegun(ledger);
	let at = 0;
	for (let index = 0; index < ledger.facts.plan.length; index++) {
		at = invoicesOf(ledger, index, begun, cells, at);
	}

	return at / 5;
}

function invoicesOf(ledger: Ledger, index: number, begun: number, cells: Cells, from: number): number {
	const {facts, firstId, firstMonth, months, day, termsDays} = ledger;
	const {issuedOn, amountCents} = facts;
	let at = from;
	for (let month = 0; month < begun; month++) {
		const slot = index * months + month;
		const on = issuedOn[slot] as Day;
		if (on <= day) {
			cells[at] = invoiceId(firstId + index, firstMonth + month);
			cells[at + 1] = firstId + index;
			cells[at + 2] = on;
			cells[at + 3] = on + termsDays;
			cells[at + 4] = amountCents[slot] as number;
			at += 5;
		}
	}

	return at;
}

/** Writes the payments of a plain ledger likewise: number, invoice's number, day, cents. */
export function plainPayments(ledger: Ledger, cells: Cells): number {
	const begun = monthsBegun(ledger);
	let at = 0;
	for (let index = 0; index < ledger.facts.plan.length; index++) {
		at = paymentsOf(ledger, index, begun, cells, at);
	}

	return at / 4;
}

function paymentsOf(ledger: Ledger, index: number, begun: number, cells: Cells, from: number): number {
	const {facts, firstId, firstMonth, months, day} = ledger;
	const {issuedOn, paidOn, paidCents} = facts;
	let at = from;
	for (let month = 0; month < begun; month++) {
		const slot = index * months + month;
		const on = paidOn[slot] as Day;
		if (on <= day && (issuedOn[slot] as Day) <= day) {
			cells[at] = paymentId(firstId + index, firstMonth + month);
			cells[at + 1] = invoiceId(firstId + index, firstMonth + month);
			cells[at + 2] = on;
			cells[at + 3] = paidCents[slot] as number;
			at += 4;
		}
	}

	return at;
}
