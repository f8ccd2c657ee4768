import {type Month, parseCalendarMonth} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {customerText, invoiceText, subscriptionText} from '../../domain/identifiers.ts';
import {
	endMonthOf,
	firstMonthOf,
	invoiceAt,
	type Ledger,
	monthsBegun,
	monthsEnd,
	subscriptionCount,
	subscriptionId,
} from '../../domain/ledger.ts';
import {firstInvoice, nextInvoice} from '../../domain/rows.ts';
import type {Cell, ResultColumn, ResultRow} from '../../sql/answer.ts';

/** Columns that say what a row is about, by their names. A customer has one subscription of the same number. */
const owners = ['subscription_id', 'customer_id'];
const monthColumns = ['month', 'invoice_date', 'billing_date', 'due_date'];

/** The customer whom a row names by a column of its own; `undefined` where none does. */
export function customerOfRow(columns: readonly ResultColumn[], row: ResultRow): number | undefined {
	return numberIn(columns, row, owners);
}

/** What a row is about: a customer, and a month where it names one. */
export type RowPlace = {readonly customerId: number; readonly month: Month | undefined};

/** The customer and the month of a row that has a subscription, a customer or an invoice of the ledger; else `undefined`. */
export function placeOfRow(ledger: Ledger, columns: readonly ResultColumn[], row: ResultRow): RowPlace | undefined {
	const customerId = customerOfRow(columns, row);
	const invoice = numberIn(columns, row, ['invoice_id']);
	const billed = invoice === undefined ? undefined : invoicePlace(ledger, invoice, customerId);
	if (billed) {
		return billed;
	}

	const isKnown = customerId !== undefined && customerId >= 1 && customerId <= subscriptionCount(ledger);
	return isKnown ? {customerId, month: monthIn(columns, row)} : undefined;
}

/** The same in books from outside, by identifiers as they were written: the first subscription of theirs. */
export function placeOfWrittenRow(
	ledger: Ledger,
	columns: readonly ResultColumn[],
	row: ResultRow,
): RowPlace | undefined {
	const textOf = (name: string) => cellsNamed(columns, row, [name]).map(String)[0];
	const [subscription, customer, invoice] = ['subscription_id', 'customer_id', 'invoice_id'].map(textOf);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		const customerId = subscriptionId(ledger, index);
		if (subscription === undefined && customer === undefined) {
			const month = invoice === undefined ? undefined : monthOfInvoice(ledger, index, invoice);
			if (month !== undefined) {
				return {customerId, month};
			}
		} else if (
			subscription === undefined
				? customerText(ledger, index) === customer
				: subscriptionText(ledger, index) === subscription
		) {
			return {customerId, month: monthIn(columns, row)};
		}
	}

	return undefined;
}

/** The month that this invoice bills, where it is one of the subscription's. */
function monthOfInvoice(ledger: Ledger, index: number, invoice: string): Month | undefined {
	const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
	for (let month = firstMonthOf(ledger, index); month < end; month++) {
		for (let at = firstInvoice(ledger, index, month); at !== noRow; at = nextInvoice(ledger, at)) {
			if (invoiceText(ledger, index, month, at) === invoice) {
				return month;
			}
		}
	}

	return undefined;
}

function cellsNamed(columns: readonly ResultColumn[], row: ResultRow, names: readonly string[]): readonly Cell[] {
	return names.flatMap((name) => {
		const at = columns.findIndex((column) => column.name.toLowerCase() === name);
		return at === -1 ? [] : [row[at] as Cell];
	});
}

function numberIn(columns: readonly ResultColumn[], row: ResultRow, names: readonly string[]): number | undefined {
	return cellsNamed(columns, row, names)
		.map(Number)
		.find((number) => Number.isSafeInteger(number) && number > 0);
}

function monthIn(columns: readonly ResultColumn[], row: ResultRow): Month | undefined {
	return cellsNamed(columns, row, monthColumns)
		.flatMap((cell) => (typeof cell === 'string' ? [parseCalendarMonth(cell.slice(0, 7))] : []))
		.find((month) => month !== undefined);
}

/** Where an invoice of this number is, among those of one customer if the row names one. */
function invoicePlace(ledger: Ledger, invoice: number, customerId: number | undefined): RowPlace | undefined {
	const count = subscriptionCount(ledger);
	const [from, to] = customerId === undefined ? [0, count] : [customerId - ledger.firstId, customerId];
	const begun = monthsBegun(ledger);
	for (let index = Math.max(0, from); index < Math.min(to, count); index++) {
		for (let month = 0; month < begun; month++) {
			if (invoiceAt(ledger, index, month)?.invoiceId === invoice) {
				return {customerId: subscriptionId(ledger, index), month};
			}
		}
	}

	return undefined;
}
