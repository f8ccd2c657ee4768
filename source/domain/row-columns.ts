import type {Day} from './days.ts';
import {type CentsColumn, daysNever, type IdColumn} from './facts.ts';
import type {RowId} from './ledger-draft.ts';
import type {RowChains} from './row-chains.ts';

/** The order of rows in a chain: by day, then by number where they are numbered. */
export function byDayAndId(days: readonly Day[], ids: readonly RowId[]): (a: number, b: number) => number {
	return (a, b) => (days[a] as Day) - (days[b] as Day) || numberOf(ids[a]) - numberOf(ids[b]);
}

function numberOf(id: RowId): number {
	return typeof id === 'number' ? id : 0;
}

/** The days of the rows, `never` where a head has none. */
export function dayColumn(chains: RowChains, days: readonly Day[]): Int32Array {
	return placed(chains, days, daysNever(chains.rows));
}

/** The amounts of the rows, 0 where a head has none. */
export function centsColumn(chains: RowChains, cents: readonly number[]): CentsColumn {
	// Converting to 32 bits and back leaves a number as it is only where they hold it.
	return cents.every((amount) => (amount | 0) === amount)
		? placed(chains, cents, new Int32Array(chains.rows))
		: placed(chains, cents, new Float64Array(chains.rows));
}

/** The identifiers of the rows; `undefined` where none was given, and numbers can be derived. */
export function idColumn(chains: RowChains, ids: readonly RowId[], isNumbered: boolean): IdColumn | undefined {
	if (ids.every((id) => id === undefined) && isNumbered) {
		return undefined;
	}

	if (ids.every((id) => typeof id === 'number')) {
		return placed(chains, ids, new Float64Array(chains.rows));
	}

	return placed(
		chains,
		ids.map((id, item) => String(id ?? (chains.rowOf[item] as number) + 1)),
		new Array<string>(chains.rows).fill(''),
	);
}

function placed<Value, Column extends {[row: number]: Value}>(
	{rowOf}: RowChains,
	values: readonly Value[],
	column: Column,
): Column {
	for (let item = 0; item < values.length; item++) {
		column[rowOf[item] as number] = values[item] as Value;
	}

	return column;
}
