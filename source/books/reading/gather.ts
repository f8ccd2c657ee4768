import type {RowIds} from '../../domain/ledger-columns.ts';
import {nowhere} from '../values/key-index.ts';
import {type Keys, keyAt} from '../values/keys.ts';

/** The identifiers of rows: numbers in a column of numbers, texts as they are. */
export function idsOf(keys: Keys | undefined, rows: Int32Array): RowIds {
	if (keys === undefined) {
		return undefined;
	}

	if (keys.kind === 'texts') {
		const texts: (string | undefined)[] = [];
		for (let at = 0; at < rows.length; at++) {
			texts.push(keys.values[rows[at] as number]);
		}

		return texts;
	}

	const numbers = gatherCents(keys.values, rows);
	return hasNone(numbers) ? Array.from(rows, (row) => keyAt(keys, row)) : numbers;
}

function hasNone(numbers: Float64Array): boolean {
	for (const number of numbers) {
		if (Number.isNaN(number)) {
			return true;
		}
	}

	return false;
}

/** The values at some rows. */
export function gather(values: Int32Array, rows: Int32Array): Int32Array {
	const gathered = new Int32Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = values[rows[at] as number] as number;
	}

	return gathered;
}

export function gatherCents(values: Float64Array, rows: Int32Array): Float64Array {
	const gathered = new Float64Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		gathered[at] = values[rows[at] as number] as number;
	}

	return gathered;
}

/** The place of each row among those that are kept; `nowhere` for the others. */
export function placesOf(count: number, rows: Int32Array): Int32Array {
	const places = new Int32Array(count).fill(nowhere);
	for (let at = 0; at < rows.length; at++) {
		places[rows[at] as number] = at;
	}

	return places;
}
