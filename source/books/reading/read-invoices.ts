import {latestDay, never} from '../../domain/days.ts';
import type {StatusMeaning} from '../mapping.ts';
import {factsOf} from '../value-facts.ts';
import {type KeyIndex, keyIndex} from '../values/key-index.ts';
import type {Keys} from '../values/keys.ts';
import {foreignRows} from './choose-currency.ts';
import {fieldAmounts, fieldDays, fieldKeys, siftAmounts, siftCopies, siftDays} from './columns.ts';
import {type Context, reasons} from './context.ts';
import {siftFarDays} from './far-days.ts';
import {readStatuses} from './read-statuses.ts';
import type {ReadTable} from './read-tables.ts';
import {areAllKept, isKept, type Sieve, setAside, sieveOf} from './sieve.ts';

/** Invoices by row of their table, those that are set aside among them. */
export type InvoiceRows = {
	readonly rows: number;
	readonly sieve: Sieve;
	readonly keys: Keys | undefined;
	readonly index: KeyIndex | undefined;
	readonly subscriptions: Keys | undefined;
	readonly customers: Keys | undefined;
	readonly issuedOn: Int32Array;
	/** A day of the period that each bills, `absentDay` where it is not said. */
	readonly periodOn: Int32Array | undefined;
	readonly dueOn: Int32Array | undefined;
	readonly amountCents: Float64Array;
	readonly paidCents: Float64Array | undefined;
	readonly paidOn: Int32Array | undefined;
	readonly status: ((row: number) => StatusMeaning | undefined) | undefined;
	/** Whether a row is in another currency than the one opened. */
	readonly isForeign: (row: number) => boolean;
};

/** Reads invoices, and judges each row by itself. */
export function readInvoices(context: Context, table: ReadTable): InvoiceRows {
	const sieve = sieveOf(table.raw.rows);
	const keys = fieldKeys(table, 'invoice_id');
	const index = keys && keyIndex(keys);
	if (index) {
		siftCopies(sieve, index);
	}

	const issuedOn = fieldDays(context, 'invoices', 'invoice_date') as Int32Array;
	const periodOn = fieldDays(context, 'invoices', 'period_start');
	const dueOn = fieldDays(context, 'invoices', 'due_date');
	const isPaidHere = !context.tables.has('payments');
	const paidOn = isPaidHere ? fieldDays(context, 'invoices', 'payment_date') : undefined;
	siftDays(sieve, issuedOn, true, latestDay);
	siftDays(sieve, periodOn, false, latestDay);
	siftDays(sieve, dueOn, false, latestDay);
	siftDays(sieve, paidOn, false, never);
	const amountCents = fieldAmounts(context, 'invoices', 'amount') as Float64Array;
	siftAmounts(sieve, amountCents, true);
	const paidCents = isPaidHere ? fieldAmounts(context, 'invoices', 'amount_paid') : undefined;
	siftAmounts(sieve, paidCents, false);
	siftFarDays(sieve, issuedOn);
	const foreign = foreignRows(table, context.currency, 'amount');
	const status = readStatuses(context, 'invoices');
	for (let row = 0; row < table.raw.rows && (foreign || status); row++) {
		const reason = foreign?.(row);
		if (reason !== undefined) {
			setAside(sieve, row, reason);
		} else if (status?.(row) === 'void') {
			setAside(sieve, row, reasons.void);
		}
	}

	return {
		rows: table.raw.rows,
		sieve,
		keys,
		index,
		subscriptions: fieldKeys(table, 'subscription_id'),
		customers: fieldKeys(table, 'customer_id'),
		issuedOn,
		periodOn,
		dueOn,
		amountCents,
		paidCents,
		paidOn,
		status,
		isForeign: (row) => foreign?.(row) !== undefined,
	};
}

/** The last day of a column among the rows that are kept; before all days where there is none. */
export function lastDayOf(sieve: Sieve, days: Int32Array): number {
	if (areAllKept(sieve)) {
		return factsOf(days).most;
	}

	let last = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < days.length; row++) {
		const day = days[row] as number;
		last = day > last && day < never && isKept(sieve, row) ? day : last;
	}

	return last;
}
