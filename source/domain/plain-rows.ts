import type {Day} from './days.ts';
import type {Ledger} from './facts.ts';
import {monthsBegun} from './ledger.ts';
import {invoiceId, paymentId} from './numbering.ts';

/** Whether all rows follow from their slots: one invoice a month and one payment on it, on the ledger's terms, numbered by their place. */
export function isPlain({facts}: Ledger): boolean {
	const {periods, dueOn, nextInvoice, nextPayment, ids} = facts;
	return [periods, dueOn, nextInvoice, nextPayment, ids].every((unusual) => unusual === undefined);
}

/** The numbers of one invoice in a row: its own, its subscription's, day of issue, due day, cents. */
export const invoiceWidth = 5;

/** Writes the invoices of a plain ledger into `cells`, which have room for one in every slot; returns how many there are. */
export function plainInvoices(ledger: Ledger, cells: Int32Array | Float64Array): number {
	const {facts, firstId, firstMonth, months, day, termsDays} = ledger;
	const {issuedOn, amountCents} = facts;
	const begun = monthsBegun(ledger);
	let at = 0;
	for (let index = 0; index < facts.plan.length; index++) {
		for (let month = 0; month < begun; month++) {
			const slot = index * months + month;
			const on = issuedOn[slot] as Day;
			if (on <= day) {
				cells[at] = invoiceId(firstId + index, firstMonth + month);
				cells[at + 1] = firstId + index;
				cells[at + 2] = on;
				cells[at + 3] = on + termsDays;
				cells[at + 4] = amountCents[slot] as number;
				at += invoiceWidth;
			}
		}
	}

	return at / invoiceWidth;
}

/** The numbers of one payment in a row: its own, its invoice's, its day, cents. */
export const paymentWidth = 4;

/** Writes the payments of a plain ledger into `cells`, which have room for one in every slot; returns how many there are. */
export function plainPayments(ledger: Ledger, cells: Int32Array | Float64Array): number {
	const {facts, firstId, firstMonth, months, day} = ledger;
	const {issuedOn, paidOn, paidCents} = facts;
	const begun = monthsBegun(ledger);
	let at = 0;
	for (let index = 0; index < facts.plan.length; index++) {
		for (let month = 0; month < begun; month++) {
			const slot = index * months + month;
			const on = paidOn[slot] as Day;
			if (on <= day && (issuedOn[slot] as Day) <= day) {
				cells[at] = paymentId(firstId + index, firstMonth + month);
				cells[at + 1] = invoiceId(firstId + index, firstMonth + month);
				cells[at + 2] = on;
				cells[at + 3] = paidCents[slot] as number;
				at += paymentWidth;
			}
		}
	}

	return at / paymentWidth;
}
