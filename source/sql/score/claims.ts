import {type Month, mostMonths, parseMonth} from '../../domain/days.ts';
import type {Cell, ResultRow} from '../answer.ts';
import type {ClaimColumns} from './claim-columns.ts';

/** The months that a result accuses, each once, however often it names them. */
export type Claims = {
	/** By subscription and month: see `placeKey`. */
	readonly places: Set<number>;
	readonly invoices: Set<number>;
	/** What names no month at all, as text: a NULL, a month that is none. */
	readonly strays: Set<string>;
};

export function noClaims(): Claims {
	return {places: new Set(), invoices: new Set(), strays: new Set()};
}

/** A number for one month of one subscription. */
export function placeKey(subscription: number, month: Month): number {
	return subscription * mostMonths + month;
}

/** Subscription and month of a place. */
export function placeOfKey(key: number): {readonly subscription: number; readonly month: Month} {
	return {subscription: Math.floor(key / mostMonths), month: key % mostMonths};
}

/** Adds what these rows accuse. */
export function addClaims(claims: Claims, columns: ClaimColumns, rows: readonly ResultRow[]): void {
	for (const row of rows) {
		if (columns.by === 'invoice') {
			addInvoice(claims, row[columns.invoice] as Cell);
		} else {
			addPlace(claims, row[columns.subscription] as Cell, row[columns.month] as Cell);
		}
	}
}

function addInvoice({invoices, strays}: Claims, cell: Cell): void {
	const invoice = wholeNumber(cell);
	if (invoice === undefined) {
		strays.add(JSON.stringify(cell));
	} else {
		invoices.add(invoice);
	}
}

function addPlace({places, strays}: Claims, subscriptionCell: Cell, monthCell: Cell): void {
	const subscription = wholeNumber(subscriptionCell);
	const month = monthIn(monthCell);
	if (subscription === undefined || month === undefined) {
		strays.add(JSON.stringify([subscriptionCell, monthCell]));
	} else {
		places.add(placeKey(subscription, month));
	}
}

function wholeNumber(cell: Cell): number | undefined {
	const number = typeof cell === 'string' && /^\d+(\.0+)?$/.test(cell) ? Number(cell) : cell;
	return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** The month of a day, a time or a text like 2024-05. */
function monthIn(cell: Cell): Month | undefined {
	return typeof cell === 'string' && /^\d{4}-\d{2}(-\d{2}.*)?$/.test(cell) ? parseMonth(cell.slice(0, 7)) : undefined;
}
