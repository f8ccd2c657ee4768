import type {Month} from './days.ts';
import type {Ledger} from './facts.ts';
import {invoiceRows} from './row-lists.ts';
import {amountCentsOf, paidCentsOf} from './rows.ts';

/**
 * What was paid beyond the amounts of the invoices for the month's period, in cents: no part of what was collected. A credit
 * note, whose amount is below nothing, is owed back as long as no payment gives it back.
 */
export function overpaidCents(ledger: Ledger, index: number, month: Month): number {
	return invoiceRows(ledger, index, month).reduce(
		(sum, row) => sum + Math.max(0, paidCentsOf(ledger, row) - amountCentsOf(ledger, row)),
		0,
	);
}
