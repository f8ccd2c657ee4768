import {isMinorName} from '../mapping/column-names.ts';
import type {BooksTable} from '../mapping.ts';
import {absentDay} from '../source.ts';
import {factsOf} from '../value-facts.ts';
import {unreadableAmount} from '../values/amount-text.ts';
import {unreadableDay} from '../values/day-text.ts';
import type {Copies} from '../values/key-index.ts';
import {type Keys, keysOf} from '../values/keys.ts';
import {amountsOf} from '../values/read-amounts.ts';
import {daysOf} from '../values/read-days.ts';
import {type Context, reasons} from './context.ts';
import type {ReadTable} from './read-tables.ts';
import {type Sieve, setAside} from './sieve.ts';

/** The days of a field; `undefined` where no column is read for it. */
export function fieldDays(context: Context, table: BooksTable, field: string): Int32Array | undefined {
	const column = context.tables.get(table)?.column(field);
	if (column === undefined) {
		return undefined;
	}

	const {values, written} = daysOf(column, context.orders.orderOf(table, field));
	note(context, table, field, written);
	return values;
}

/** The amounts of a field in the currency's smallest units; `undefined` where no column is read for it. */
export function fieldAmounts(context: Context, table: BooksTable, field: string): Float64Array | undefined {
	const read = context.tables.get(table);
	const column = read?.column(field);
	if (read === undefined || column === undefined) {
		return undefined;
	}

	const isMinor = isMinorName(read.nameOf(field));
	const {values, written} = amountsOf(column, {decimals: context.currency.decimals, isMinor});
	note(context, table, field, written);
	return values;
}

function note({written}: Context, table: BooksTable, field: string, text: string | undefined): void {
	if (text !== undefined) {
		written.set(`${table}.${field}`, text);
	}
}

/** The identifiers of a field; `undefined` where no column is read for it. */
export function fieldKeys(read: ReadTable | undefined, field: string): Keys | undefined {
	const column = read?.column(field);
	return column && keysOf(column);
}

/** Sets aside rows whose day is missing, where it is needed, or can't be read. `isNone` says whether the end of time is none. */
export function siftDays(sieve: Sieve, days: Int32Array | undefined, isNeeded: boolean, mostDay: number): void {
	if (days === undefined || areDaysRight(days, isNeeded, mostDay)) {
		return;
	}

	for (let row = 0; row < days.length; row++) {
		const day = days[row] as number;
		if (day === absentDay) {
			if (isNeeded) {
				setAside(sieve, row, reasons.noDate);
			}
		} else if (day === unreadableDay || day > mostDay) {
			setAside(sieve, row, reasons.badDate);
		}
	}
}

/** Whether no row can have one that is wrong, by what is known of all. */
function areDaysRight(days: Int32Array, isNeeded: boolean, mostDay: number): boolean {
	const {least, most, hasNone} = factsOf(days);
	return least > unreadableDay && most <= mostDay && !(isNeeded && hasNone);
}

/** Sets aside rows whose amount is missing, where it is needed, or can't be read. */
export function siftAmounts(sieve: Sieve, amounts: Float64Array | undefined, isNeeded: boolean): void {
	if (amounts === undefined || areAmountsRight(amounts, isNeeded)) {
		return;
	}

	for (let row = 0; row < amounts.length; row++) {
		const amount = amounts[row] as number;
		if (amount === unreadableAmount) {
			setAside(sieve, row, reasons.badAmount);
		} else if (isNeeded && Number.isNaN(amount)) {
			setAside(sieve, row, reasons.noAmount);
		}
	}
}

function areAmountsRight(amounts: Float64Array, isNeeded: boolean): boolean {
	const {most, hasNone} = factsOf(amounts);
	return most < unreadableAmount && !(isNeeded && hasNone);
}

/** Sets aside rows that bear the identifier of an earlier one. */
export function siftCopies(sieve: Sieve, {isCopy, hasCopies}: Copies): void {
	for (let row = 0; hasCopies && row < isCopy.length; row++) {
		if (isCopy[row] === 1) {
			setAside(sieve, row, reasons.copy);
		}
	}
}

/** Sets aside rows without an identifier. */
export function siftKeyless(sieve: Sieve, keys: Keys): void {
	const mayMiss = keys.kind === 'texts' || factsOf(keys.values).hasNone;
	for (let row = 0; mayMiss && row < keys.values.length; row++) {
		const key = keys.values[row];
		if (key === undefined || (typeof key === 'number' && Number.isNaN(key))) {
			setAside(sieve, row, reasons.noKey);
		}
	}
}
