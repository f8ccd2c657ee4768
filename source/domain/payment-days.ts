import {type Day, type Month, never} from './days.ts';
import {invoicedCents, type Ledger} from './ledger.ts';
import {invoiceRows, paymentRows} from './row-lists.ts';
import {paidOnOf, paymentCentsOf} from './rows.ts';

/** The days on which the period's invoices were paid, in part or in full, by the ledger's day: each once, in order. */
export function paymentDays(ledger: Ledger, index: number, month: Month): Day[] {
	return [...new Set(rowsByDay(ledger, index, month).map((row) => paidOnOf(ledger, row)))];
}

/** The first day on which payments reached what was invoiced for the period; `never` where they have not by the ledger's day. */
export function settledOn(ledger: Ledger, index: number, month: Month): Day {
	const amount = invoicedCents(ledger, index, month);
	let paid = 0;
	for (const row of rowsByDay(ledger, index, month)) {
		paid += paymentCentsOf(ledger, row);
		if (paid >= amount) {
			return paidOnOf(ledger, row);
		}
	}

	return never;
}

function rowsByDay(ledger: Ledger, index: number, month: Month): number[] {
	return invoiceRows(ledger, index, month)
		.flatMap((invoice) => paymentRows(ledger, invoice))
		.sort((a, b) => paidOnOf(ledger, a) - paidOnOf(ledger, b));
}
