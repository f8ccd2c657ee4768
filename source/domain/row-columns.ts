import {type CentsColumn, daysNever, type IdColumn} from './facts.ts';
import type {RowId, RowIds} from './ledger-columns.ts';
import type {RowChains} from './row-chains.ts';

/** What rows of one day are ordered by: their numbers, 0 for those that have none; `undefined` where no row has one. */
export function idNumbers(ids: RowIds): Float64Array | undefined {
	if (ids === undefined || ids instanceof Float64Array) {
		return ids;
	}

	return ids.some((id) => typeof id === 'number') ? Float64Array.from(ids, numberOf) : undefined;
}

function numberOf(id: RowId): number {
	return typeof id === 'number' ? id : 0;
}

/** The days of the rows, `never` where a head has none. */
export function dayColumn(chains: RowChains, days: Int32Array): Int32Array {
	return placedNarrow(chains, days, daysNever(chains.rows));
}

/** The amounts of the rows, 0 where a head has none. */
export function centsColumn(chains: RowChains, cents: CentsColumn): CentsColumn {
	if (cents instanceof Int32Array) {
		return placedNarrow(chains, cents, new Int32Array(chains.rows));
	}

	return isNarrow(cents)
		? placedNarrow(chains, new Int32Array(cents), new Int32Array(chains.rows))
		: placedWide(chains, cents);
}

/** Whether 32 bits hold every number: converting to them and back leaves it as it is only where they do. */
function isNarrow(cents: Float64Array): boolean {
	for (const amount of cents) {
		if ((amount | 0) !== amount) {
			return false;
		}
	}

	return true;
}

/** The identifiers of the rows; `undefined` where none was given, and numbers can be derived. */
export function idColumn(chains: RowChains, ids: RowIds, isNumbered: boolean): IdColumn | undefined {
	if (ids instanceof Float64Array) {
		return ids.length === 0 && isNumbered ? undefined : placedWide(chains, ids);
	}

	if ((ids === undefined || ids.every((id) => id === undefined)) && isNumbered) {
		return undefined;
	}

	if (ids?.every((id) => typeof id === 'number')) {
		return placedWide(chains, Float64Array.from(ids));
	}

	const texts = new Array<string>(chains.rows).fill('');
	for (let item = 0; item < chains.rowOf.length; item++) {
		const row = chains.rowOf[item] as number;
		texts[row] = String(ids?.[item] ?? row + 1);
	}

	return texts;
}

// Two loops for two kinds of columns: one that has met both is slow for either.
function placedNarrow({rowOf}: RowChains, values: Int32Array, column: Int32Array): Int32Array {
	for (let item = 0; item < rowOf.length; item++) {
		column[rowOf[item] as number] = values[item] as number;
	}

	return column;
}

function placedWide({rowOf, rows}: RowChains, values: Float64Array): Float64Array {
	const column = new Float64Array(rows);
	for (let item = 0; item < rowOf.length; item++) {
		column[rowOf[item] as number] = values[item] as number;
	}

	return column;
}
