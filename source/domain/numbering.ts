import type {Month} from './days.ts';

/** What a number is raised by for each further row of the same period; below it there is room for 10,000,000 subscriptions. */
const furtherRows = 1_000_000_000;

/**
 * Invoices are numbered by what they bill: subscription 412's fifth month is invoice 41205, a second one for that month
 * 1000041205. Adding customers or months, or turning a dial, therefore never renumbers an invoice, and the ledger can be
 * written customer by customer. `nth` counts the period's invoices from 0.
 */
export function invoiceId(subscription: number, month: Month, nth = 0): number {
	return subscription * 100 + month + 1 + nth * furtherRows;
}

/**
 * Payments are numbered like their invoices, 50 higher (invoice 41205 is settled by payment 41255), so the two never
 * share a number. `nth` counts the payments on all the period's invoices from 0.
 */
export function paymentId(subscription: number, month: Month, nth = 0): number {
	return subscription * 100 + 50 + month + 1 + nth * furtherRows;
}
