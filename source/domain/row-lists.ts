import type {Month} from './days.ts';
import {noRow} from './facts.ts';
import type {Ledger} from './ledger.ts';
import {firstInvoice, firstPayment, nextInvoice, nextPayment} from './rows.ts';

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
