import type {CentsColumn} from '../../domain/facts.ts';
import type {RowId, RowIds} from '../../domain/ledger-columns.ts';
import {factsOf} from '../value-facts.ts';
import {nowhere} from '../values/key-index.ts';
import {type Keys, keyAt} from '../values/keys.ts';

/** The identifiers of rows: numbers in a column of numbers, texts as they are. */
export function idsOf(keys: Keys | undefined, rows: Int32Array): RowIds {
	if (keys === undefined) {
		return undefined;
	}

	if (keys.kind === 'texts') {
		if (rows.length === keys.values.length) {
			return keys.values;
		}

		const texts: (string | undefined)[] = [];
		for (let at = 0; at < rows.length; at++) {
			texts.push(keys.values[rows[at] as number]);
		}

		return texts;
	}

	const numbers = gatherNumbers(keys.values, rows);
	const hasNone = factsOf(keys.values).hasNone && factsOf(numbers).hasNone;
	return hasNone ? writtenIds(keys, rows) : numbers;
}

/** The identifiers of rows, each as it was written; `undefined` where one has none. */
export function writtenIds(keys: Keys | undefined, rows: Int32Array): RowId[] {
	const ids: RowId[] = [];
	for (let at = 0; at < rows.length; at++) {
		ids.push(keys && keyAt(keys, rows[at] as number));
	}

	return ids;
}

/** The values at rows that rise: the same column where those are all. */
export function gather(values: Int32Array, rows: Int32Array): Int32Array {
	if (rows.length === values.length) {
		return values;
	}

	const gathered = new Int32Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = values[rows[at] as number] as number;
	}

	return gathered;
}

/** The same of small numbers. */
export function gatherBytes(values: Uint8Array, rows: Int32Array): Uint8Array {
	const gathered = new Uint8Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = values[rows[at] as number] as number;
	}

	return gathered;
}

function gatherNumbers(values: Float64Array, rows: Int32Array): Float64Array {
	if (rows.length === values.length) {
		return values;
	}

	const gathered = new Float64Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = values[rows[at] as number] as number;
	}

	return gathered;
}

/** The amounts at rows that rise, all of them whole: in 32 bits where those hold them all. */
export function gatherCents(amounts: Float64Array, rows: Int32Array): CentsColumn {
	const {least, most} = factsOf(amounts);
	if (!(least >= -mostNarrow && most <= mostNarrow)) {
		return gatherNumbers(amounts, rows);
	}

	const gathered = new Int32Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = amounts[rows[at] as number] as number;
	}

	return gathered;
}

const mostNarrow = 2 ** 31 - 1;

/** The place of each row among those that are kept; `nowhere` for the others. */
export function placesOf(count: number, rows: Int32Array): Int32Array {
	const places = new Int32Array(count).fill(nowhere);
	for (let at = 0; at < rows.length; at++) {
		places[rows[at] as number] = at;
	}

	return places;
}
