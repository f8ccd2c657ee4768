import {noRow} from './facts.ts';
import type {Ledger} from './ledger.ts';
import {eachOpenPeriod} from './open-periods.ts';
import {firstInvoice, firstPayment, nextInvoice} from './rows.ts';

/** How many invoices of the months begun have no payment at the close of the ledger's day. */
export function unpaidInvoices(ledger: Ledger): number {
	let count = 0;
	eachOpenPeriod(ledger, (index, month) => {
		for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
			count += firstPayment(ledger, row) === noRow ? 1 : 0;
		}
	});
	return count;
}
