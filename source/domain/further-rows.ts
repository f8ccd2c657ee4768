import type {Day} from './days.ts';
import {type CentsColumn, daysNever, type Facts, noRow} from './facts.ts';

/** An invoice behind the first one of its slot, of the same day; `paidOn` is `never` where nobody pays it. */
export type FurtherInvoice = {
	readonly slot: number;
	readonly amountCents: number;
	readonly paidOn: Day;
	readonly paidCents: number;
};

/** A payment behind the others on the first invoice of the slot, not before them. */
export type FurtherPayment = {readonly slot: number; readonly paidOn: Day; readonly paidCents: number};

/** The facts of a ledger whose slots hold one invoice and one payment each, with more rows chained behind those of their slots, in the order given. */
export function withFurtherRows(
	facts: Facts,
	invoices: readonly FurtherInvoice[],
	payments: readonly FurtherPayment[],
): Facts {
	const {slots} = facts;
	const invoiceRows = slots + invoices.length;
	const paymentRows = invoiceRows + payments.length;
	const longer = {
		...facts,
		issuedOn: grown(facts.issuedOn, daysNever(invoiceRows)),
		amountCents: grown(facts.amountCents, new Int32Array(invoiceRows)),
		paidOn: grown(facts.paidOn, daysNever(paymentRows)),
		paidCents: grown(facts.paidCents, new Int32Array(paymentRows)),
		nextInvoice: invoices.length > 0 ? new Int32Array(invoiceRows).fill(noRow) : undefined,
		nextPayment: payments.length > 0 ? new Int32Array(paymentRows).fill(noRow) : undefined,
	};
	for (const [at, {slot, amountCents, paidOn, paidCents}] of invoices.entries()) {
		const row = slots + at;
		longer.issuedOn[row] = facts.issuedOn[slot] as Day;
		longer.amountCents[row] = amountCents;
		longer.paidOn[row] = paidOn;
		longer.paidCents[row] = paidCents;
		append(longer.nextInvoice as Int32Array, slot, row);
	}

	for (const [at, {slot, paidOn, paidCents}] of payments.entries()) {
		const row = invoiceRows + at;
		longer.paidOn[row] = paidOn;
		longer.paidCents[row] = paidCents;
		append(longer.nextPayment as Int32Array, slot, row);
	}

	return longer;
}

function grown<Column extends CentsColumn>(column: Column, longer: Column): Column {
	longer.set(column);
	return longer;
}

function append(next: Int32Array, head: number, row: number): void {
	let last = head;
	while (next[last] !== noRow) {
		last = next[last] as number;
	}

	next[last] = row;
}
