import {type Month, parseCalendarMonth} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {invoiceText, subscriptionText} from '../../domain/identifiers.ts';
import {type Ledger, monthsBegun, subscriptionCount} from '../../domain/ledger.ts';
import {firstInvoice, nextInvoice} from '../../domain/rows.ts';
import type {Cell, ResultRow} from '../answer.ts';
import type {ClaimColumns} from './claim-columns.ts';
import type {Accused} from './score-claims.ts';

/** What a result accuses in books from outside, which know subscriptions and invoices by texts. */
export type WrittenClaims = {
	/** As of the day that the query was asked of. */
	readonly ledger: Ledger;
	/** Each accused month once: the subscription's place × months + the month's. */
	readonly places: Set<number>;
	/** What names no month of these books, as text. */
	readonly strays: Set<string>;
	/** Subscriptions by their identifiers, and months by those of their invoices; each made when the first row asks. */
	subscriptions?: ReadonlyMap<string, number>;
	invoices?: ReadonlyMap<string, number>;
};

export function writtenClaims(ledger: Ledger): WrittenClaims {
	return {ledger, places: new Set(), strays: new Set()};
}

/** Adds what these rows accuse. */
export function addWrittenClaims(claims: WrittenClaims, columns: ClaimColumns, rows: readonly ResultRow[]): void {
	for (const row of rows) {
		const cells =
			columns.by === 'invoice'
				? [row[columns.invoice] as Cell]
				: [row[columns.subscription] as Cell, row[columns.month] as Cell];
		const place = columns.by === 'invoice' ? placeOfInvoice(claims, cells[0]) : placeOfMonth(claims, cells);
		if (place === undefined) {
			claims.strays.add(JSON.stringify(cells));
		} else {
			claims.places.add(place);
		}
	}
}

/** The accused months. */
export function accusedIn({ledger: {firstMonth, months}, places}: WrittenClaims): readonly Accused[] {
	return [...places].map((place) => ({index: Math.floor(place / months), month: firstMonth + (place % months)}));
}

function placeOfInvoice(claims: WrittenClaims, cell: Cell | undefined): number | undefined {
	claims.invoices ??= monthsByInvoice(claims.ledger);
	return claims.invoices.get(String(cell));
}

function placeOfMonth(claims: WrittenClaims, [subscription, monthCell]: readonly Cell[]): number | undefined {
	const {ledger} = claims;
	claims.subscriptions ??= new Map(
		Array.from({length: subscriptionCount(ledger)}, (_, index) => [subscriptionText(ledger, index), index]),
	);
	const index = claims.subscriptions.get(String(subscription));
	const month = monthIn(monthCell);
	const at = month === undefined ? -1 : month - ledger.firstMonth;
	return index === undefined || at < 0 || at >= monthsBegun(ledger) ? undefined : index * ledger.months + at;
}

/** The month of a day, a time or a text like 2022-05. */
function monthIn(cell: Cell | undefined): Month | undefined {
	const isMonth = typeof cell === 'string' && /^\d{4}-\d{2}(-\d{2}.*)?$/.test(cell);
	return isMonth ? parseCalendarMonth(cell.slice(0, 7)) : undefined;
}

function monthsByInvoice(ledger: Ledger): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	const begun = monthsBegun(ledger);
	for (let index = 0; index < subscriptionCount(ledger); index++) {
		for (let at = 0; at < begun; at++) {
			const month = ledger.firstMonth + at;
			for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
				places.set(invoiceText(ledger, index, month, row), index * ledger.months + at);
			}
		}
	}

	return places;
}
