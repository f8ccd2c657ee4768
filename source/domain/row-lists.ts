import {type Day, type Month, never} from './days.ts';
import {noRow} from './facts.ts';
import type {Ledger} from './ledger.ts';
import {firstInvoice, firstPayment, nextInvoice, nextPayment, paidOnOf} from './rows.ts';

/** The rows of the invoices for the month's period that are known by the ledger's day, in their order. */
export function invoiceRows(ledger: Ledger, index: number, month: Month): number[] {
	const rows: number[] = [];
	for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
		rows.push(row);
	}

	return rows;
}

/** The rows of the payments on an invoice that are known by the ledger's day, in their order. */
export function paymentRows(ledger: Ledger, invoice: number): number[] {
	const rows: number[] = [];
	for (let row = firstPayment(ledger, invoice); row !== noRow; row = nextPayment(ledger, row)) {
		rows.push(row);
	}

	return rows;
}

/** The day of the last payment on an invoice by the ledger's day, `never` where there is none. */
export function lastPaidOn(ledger: Ledger, invoice: number): Day {
	const last = paymentRows(ledger, invoice).at(-1);
	return last === undefined ? never : paidOnOf(ledger, last);
}
