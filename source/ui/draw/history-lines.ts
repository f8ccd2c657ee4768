import type {Month} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import type {Ledger} from '../../domain/ledger.ts';
import {invoiceRows, paymentRows} from '../../domain/row-lists.ts';

/** A line of the history: a month without an invoice, an invoice with its first payment if it has one, or a further payment. */
export type HistoryLine = {
	readonly month: Month;
	/** The row of its invoice, `noRow` where there is none. */
	readonly invoice: number;
	/** The row of its payment, `noRow` where there is none. */
	readonly payment: number;
	/** Whether it is the month's first line, and its invoice's. */
	readonly isFirst: boolean;
	readonly isFirstOfInvoice: boolean;
};

/** Every invoice and every payment of the months, a line each; months without an invoice are lines of their own. */
export function historyLines(ledger: Ledger, index: number, months: readonly Month[]): HistoryLine[] {
	return months.flatMap((month) => {
		const invoices = invoiceRows(ledger, index, month);
		return (invoices.length === 0 ? [noRow] : invoices).flatMap((invoice, nth) => {
			const payments = invoice === noRow ? [] : paymentRows(ledger, invoice);
			return (payments.length === 0 ? [noRow] : payments).map((payment, at) => ({
				month,
				invoice,
				payment,
				isFirst: nth === 0 && at === 0,
				isFirstOfInvoice: at === 0,
			}));
		});
	});
}
