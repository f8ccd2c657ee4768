import {latestDay, never} from '../../domain/days.ts';
import {bareName} from '../mapping/column-names.ts';
import type {StatusMeaning} from '../mapping.ts';
import {type KeyIndex, keyIndex} from '../values/key-index.ts';
import type {Keys} from '../values/keys.ts';
import {amountsOf} from '../values/read-amounts.ts';
import {wordsOf} from '../values/words.ts';
import {foreignRows} from './choose-currency.ts';
import {fieldAmounts, fieldDays, fieldKeys, siftAmounts, siftCopies, siftDays, siftKeyless} from './columns.ts';
import {type Context, reasons} from './context.ts';
import {readStatuses} from './read-statuses.ts';
import type {ReadTable} from './read-tables.ts';
import {type Sieve, setAside, sieveOf} from './sieve.ts';

/** Subscriptions by row of their table, as they are written; those that are set aside among them. */
export type SubscriptionRows = {
	readonly rows: number;
	readonly sieve: Sieve;
	readonly keys: Keys | undefined;
	/** By the subscription's identifier. */
	readonly index: KeyIndex | undefined;
	readonly customers: Keys | undefined;
	readonly plans: Keys | undefined;
	readonly startedOn: Int32Array;
	/** `absentDay` where none is written, `never` where it is beyond all years. */
	readonly endedOn: Int32Array | undefined;
	readonly status: ((row: number) => StatusMeaning | undefined) | undefined;
	/** Prices as they are written: of a period, a month, a year; in the smallest units, `NaN` where there is none. */
	readonly price: Float64Array | undefined;
	readonly monthlyPrice: Float64Array | undefined;
	readonly yearlyPrice: Float64Array | undefined;
	/** 1, 12, or 0 where nothing says. */
	readonly everyMonths: Uint8Array;
	/** Hundredths of a percent. */
	readonly discount: Float64Array | undefined;
	readonly discountUntil: Int32Array | undefined;
};

/** Reads subscriptions, and judges each row by itself. */
export function readSubscriptions(context: Context, table: ReadTable): SubscriptionRows {
	const sieve = sieveOf(table.raw.rows);
	const keys = fieldKeys(table, 'subscription_id');
	if (keys) {
		siftKeyless(sieve, keys);
	}

	const startedOn = fieldDays(context, 'subscriptions', 'start_date') as Int32Array;
	const endedOn = fieldDays(context, 'subscriptions', 'cancelled_on');
	const discountUntil = fieldDays(context, 'subscriptions', 'discount_until');
	siftDays(sieve, startedOn, true, latestDay);
	siftDays(sieve, endedOn, false, never);
	siftDays(sieve, discountUntil, false, never);
	const price = fieldAmounts(context, 'subscriptions', 'price');
	const monthlyPrice = fieldAmounts(context, 'subscriptions', 'monthly_price');
	const yearlyPrice = fieldAmounts(context, 'subscriptions', 'yearly_price');
	for (const amounts of [price, monthlyPrice, yearlyPrice]) {
		siftAmounts(sieve, amounts, false);
	}

	const discount = discountsOf(table);
	siftAmounts(sieve, discount, false);
	siftForeign(context, table, sieve);
	const everyMonths = cyclesOf(table, sieve);
	// Whichever row has a key first keeps it, even where it is set aside itself: the later ones would not be the same thing.
	const index = keys && keyIndex(keys);
	if (index) {
		siftCopies(sieve, index);
	}

	return {
		rows: table.raw.rows,
		sieve,
		keys,
		index,
		customers: fieldKeys(table, 'customer_id'),
		plans: fieldKeys(table, 'plan_id'),
		startedOn,
		endedOn,
		status: readStatuses(context, 'subscriptions'),
		price,
		monthlyPrice,
		yearlyPrice,
		everyMonths,
		discount,
		discountUntil,
	};
}

function siftForeign({currency}: Context, table: ReadTable, sieve: Sieve): void {
	const foreign = foreignRows(table, currency);
	for (let row = 0; foreign && row < table.raw.rows; row++) {
		const reason = foreign(row);
		if (reason !== undefined) {
			setAside(sieve, row, reason);
		}
	}
}

/** Hundredths of a percent; a column that never exceeds 1 holds shares of one. */
export function discountsOf(table: Pick<ReadTable, 'column'>): Float64Array | undefined {
	const column = table.column('discount_percent');
	if (column === undefined) {
		return undefined;
	}

	const {values} = amountsOf(column, {decimals: 4});
	const most = values.reduce((max, value) => (value > max && Number.isFinite(value) ? value : max), 0);
	const perBasisPoint = most <= 10_000 && values.some((value) => value % 10_000 !== 0) ? 1 : 100;
	return values.map((value) => Math.min(wholeBasisPoints, Math.round(Math.max(0, value) / perBasisPoint)));
}

const wholeBasisPoints = 10_000;

const cycles = new Map<string, number>();
for (const [months, text] of [
	[1, 'month monthly months m mo mon 1 1m p1m 30 30days permonth everymonth 1month mensal monat monatlich'],
	[
		12,
		'year yearly annual annually years y yr 12 12m 1y p1y p12m 365 peryear everyyear 12months 1year annum jahr jährlich',
	],
] as const) {
	for (const word of text.split(' ')) {
		cycles.set(word, months);
	}
}

/** How many months a period of this word is long: 1, 12, 0 where nothing is said, `undefined` where it says something else. */
export function monthsOfCycle(word: string | undefined): number | undefined {
	return word === undefined ? 0 : cycles.get(bareName(word));
}

/** How many months a period of each is long: 1, 12, or 0 where nothing is said. Whoever says something else is set aside. */
function cyclesOf(table: ReadTable, sieve: Sieve): Uint8Array {
	const everyMonths = new Uint8Array(table.raw.rows);
	const column = table.column('billing_cycle');
	if (column === undefined) {
		return everyMonths;
	}

	const {codes, words} = wordsOf(column);
	const months = words.map(monthsOfCycle);
	for (let row = 0; row < everyMonths.length; row++) {
		const every = months[codes[row] as number];
		everyMonths[row] = every ?? 0;
		if (every === undefined) {
			setAside(sieve, row, reasons.otherCycle);
		}
	}

	return everyMonths;
}
