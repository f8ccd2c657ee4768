import type {Month} from './days.ts';
import type {IdColumn} from './facts.ts';
import {customerOf, type Ledger, subscriptionCount, subscriptionId} from './ledger.ts';
import {invoiceIdOf, paymentIdOf} from './rows.ts';

/** The subscription's identifier as it was written, else its number. */
export function subscriptionText(ledger: Ledger, index: number): string {
	return String(ledger.facts.ids?.subscriptions[index] ?? subscriptionId(ledger, index));
}

/** The identifier of the subscription's customer as it was written, else its number. */
export function customerText(ledger: Ledger, index: number): string {
	return String(ledger.facts.ids?.customers[index] ?? customerOf(ledger, index));
}

/** The identifier of an invoice row as it was written, else its number. */
export function invoiceText(ledger: Ledger, index: number, month: Month, invoice: number): string {
	return textIn(ledger.facts.ids?.invoices, invoice) ?? String(invoiceIdOf(ledger, index, month, invoice));
}

/** The identifier of a payment row as it was written, else its number. */
export function paymentText(ledger: Ledger, index: number, month: Month, payment: number): string {
	return textIn(ledger.facts.ids?.payments, payment) ?? String(paymentIdOf(ledger, index, month, payment));
}

/** An identifier as it was written: a number where the data's are numbers, else a text. */
export type WrittenId = number | string;

/** The subscription's identifier as it was written, else its number. */
export function writtenSubscription(ledger: Ledger, index: number): WrittenId {
	return ledger.facts.ids?.subscriptions[index] ?? subscriptionId(ledger, index);
}

/** The identifier of the subscription's customer as it was written, else its number. */
export function writtenCustomer(ledger: Ledger, index: number): WrittenId {
	return ledger.facts.ids?.customers[index] ?? customerOf(ledger, index);
}

/** The first subscription of the customer who is written so; `undefined` where there is none. */
export function customerIndex(ledger: Ledger, id: WrittenId): number | undefined {
	const text = String(id);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		if (customerText(ledger, index) === text) {
			return index;
		}
	}

	return undefined;
}

/** The identifier of the invoice that `invoiceIdOf` gives this number, as it was written. */
export function writtenInvoice({facts: {ids}}: Ledger, number: number): WrittenId {
	return textIn(ids?.invoices, number - 1) ?? number;
}

function textIn(ids: IdColumn | undefined, row: number): string | undefined {
	return ids === undefined || ids instanceof Float64Array ? undefined : (ids[row] as string);
}
