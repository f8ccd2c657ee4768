import {counted} from '../../domain/counted.ts';
import {latestDay} from '../../domain/days.ts';
import {copiesOf, nowhere} from '../values/key-index.ts';
import type {Keys} from '../values/keys.ts';
import {foreignRows} from './choose-currency.ts';
import {fieldAmounts, fieldDays, fieldKeys, siftAmounts, siftCopies, siftDays} from './columns.ts';
import {type Context, reasons} from './context.ts';
import {siftFarDays} from './far-days.ts';
import type {InvoiceRows} from './read-invoices.ts';
import {readStatuses} from './read-statuses.ts';
import type {ReadTable} from './read-tables.ts';
import {isKept, type Sieve, setAside, sieveOf} from './sieve.ts';

/** Payments by row of their table, those that are set aside among them. */
export type PaymentRows = {
	readonly sieve: Sieve;
	readonly keys: Keys | undefined;
	/** Row of the invoice. */
	readonly invoice: Int32Array;
	readonly paidOn: Int32Array;
	readonly amountCents: Float64Array;
};

/** Reads payments, and judges each row by itself and by its invoice; invoices must have been judged before. */
export function readPayments(context: Context, table: ReadTable, invoices: InvoiceRows): PaymentRows {
	const sieve = sieveOf(table.raw.rows);
	const keys = fieldKeys(table, 'payment_id');
	if (keys) {
		siftCopies(sieve, copiesOf(keys));
	}

	const paidOn = fieldDays(context, 'payments', 'payment_date') as Int32Array;
	const amountCents = fieldAmounts(context, 'payments', 'amount_paid') as Float64Array;
	const invoiceKeys = fieldKeys(table, 'invoice_id') as Keys;
	siftDays(sieve, paidOn, true, latestDay);
	siftAmounts(sieve, amountCents, true);
	siftFarDays(sieve, paidOn);
	const invoice = invoices.index?.rowsOf(invoiceKeys) ?? new Int32Array(table.raw.rows).fill(nowhere);
	const foreign = foreignRows(table, context.currency, 'amount_paid');
	const status = readStatuses(context, 'payments');
	const {issuedOn} = invoices;
	const {why} = invoices.sieve;
	for (let row = 0; row < invoice.length; row++) {
		const of = invoice[row] as number;
		const isRight = of !== nowhere && why[of] === 0 && (paidOn[row] as number) >= (issuedOn[of] as number);
		if (!isRight || foreign) {
			const reason = foreign?.(row) ?? (isRight ? undefined : reasonOf(invoices, of));
			if (reason !== undefined) {
				setAside(sieve, row, reason);
			}
		}
	}

	const money = status ? settleStatuses(context, status, {sieve, invoice, amountCents}) : amountCents;
	return {sieve, keys, invoice, paidOn, amountCents: money};
}

/** What is wrong with a payment by its invoice, where something is. */
function reasonOf({sieve}: InvoiceRows, invoice: number): string {
	if (invoice === nowhere) {
		return reasons.noInvoice;
	}

	return isKept(sieve, invoice) ? reasons.early : reasons.lostInvoice;
}

/**
 * What statuses make of payments: who failed or is still open brought nothing. A refund takes money back from an invoice
 * that others have paid; where it stands alone, it is the payment itself that came and later went, and counts as it came.
 */
function settleStatuses(
	context: Context,
	status: NonNullable<ReturnType<typeof readStatuses>>,
	{sieve, invoice, amountCents}: Pick<PaymentRows, 'sieve' | 'invoice' | 'amountCents'>,
): Float64Array {
	const paid = new Map<number, number>();
	const refunds: number[] = [];
	for (let row = 0; row < invoice.length; row++) {
		const meaning = status(row);
		if (meaning === 'failed' || meaning === 'open' || meaning === 'void') {
			setAside(sieve, row, reasons.failed);
		} else if (meaning === 'refunded') {
			refunds.push(row);
		}
	}

	if (refunds.length === 0) {
		return amountCents;
	}

	const isRefund = new Set(refunds);
	for (let row = 0; row < invoice.length; row++) {
		if (isKept(sieve, row) && !isRefund.has(row)) {
			const of = invoice[row] as number;
			paid.set(of, (paid.get(of) ?? 0) + (amountCents[row] as number));
		}
	}

	const settled = amountCents.slice();
	let alone = 0;
	for (const row of refunds) {
		const amount = Math.abs(settled[row] as number);
		const isOfOther = (paid.get(invoice[row] as number) ?? 0) >= amount;
		settled[row] = isOfOther ? -amount : amount;
		alone += Number(!isOfOther && isKept(sieve, row));
	}

	if (alone > 0) {
		context.notes.push(
			`${counted(alone, 'payment')} refunded later: counted as it came, for what was given back is no leak`,
		);
	}

	return settled;
}
