import {factsOf} from '../value-facts.ts';
import type {Keys} from './keys.ts';
import {type NumberTable, numberTable, placeTable} from './number-table.ts';
import {isRisingText, rowsOfTextsInOrder, type TextTable, textTable} from './text-table.ts';

/** Stands for "no such row". */
export const nowhere = -1;

/** 1 for each row whose identifier an earlier one has, and whether there is such a row. */
export type Copies = {readonly isCopy: Uint8Array; readonly hasCopies: boolean};

/** Finds rows by their identifiers: the first one of each. */
export type KeyIndex = Copies & {
	/** The row that has the identifier at a place of other keys; `nowhere` where none has. */
	readonly rowsOf: (keys: Keys) => Int32Array;
};

/** Indices of whole columns: several parts of a reading ask for the same. */
const known = new WeakMap<Keys['values'], KeyIndex>();

/** Rows that are not to be found are told by `isOut`; their identifiers count as not given. */
export function keyIndex(keys: Keys, isOut?: (row: number) => boolean): KeyIndex {
	const before = isOut === undefined ? known.get(keys.values) : undefined;
	if (before !== undefined) {
		return before;
	}

	const index = asking(keys.kind === 'integers' ? numberIndex(keys.values, isOut) : textIndex(keys.values, isOut));
	if (isOut === undefined) {
		known.set(keys.values, index);
	}

	return index;
}

/** The same index, that looks up a column once, however often it is asked. Nobody is to write into what it gives. */
function asking({rowsOf, ...copies}: KeyIndex): KeyIndex {
	const found = new WeakMap<Keys['values'], Int32Array>();
	return {
		...copies,
		rowsOf(keys) {
			const rows = found.get(keys.values) ?? rowsOf(keys);
			found.set(keys.values, rows);
			return rows;
		},
	};
}

/** The rows whose identifier an earlier one has. Identifiers that rise from row to row need no index for that. */
export function copiesOf(keys: Keys): Copies {
	const isInOrder = keys.kind === 'integers' ? factsOf(keys.values).isRising : isRisingText(keys.values);
	return isInOrder ? noCopies(keys.values.length) : keyIndex(keys);
}

function noCopies(rows: number): Copies {
	return {isCopy: new Uint8Array(rows), hasCopies: false};
}

/** So much room is taken for each identifier at the most, for a table by number. */
const roomPerKey = 16;

function numberIndex(values: Float64Array, isOut?: (row: number) => boolean): KeyIndex {
	if (isOut === undefined && factsOf(values).isRising) {
		// Numbers that rise have no copies, and need a table only where others are looked up in another order.
		let finder: NumberTable | undefined;
		const rowsOf = (keys: Keys) => {
			const inOrder = keys.kind === 'integers' ? rowsInOrder(values, keys.values) : undefined;
			if (inOrder !== undefined) {
				return inOrder;
			}

			finder ??= finderOf(values, undefined).finder;
			return lookedUp(finder, keys);
		};
		return {...noCopies(values.length), rowsOf};
	}

	const {finder, ...copies} = finderOf(values, isOut);
	return {...copies, rowsOf: (keys) => lookedUp(finder, keys)};
}

/** The row of each number among those that rise, by a walk along both; `undefined` where the numbers fall somewhere. */
function rowsInOrder(rising: Float64Array, numbers: Float64Array): Int32Array | undefined {
	const rows = new Int32Array(numbers.length);
	let at = 0;
	let before = Number.NEGATIVE_INFINITY;
	for (let row = 0; row < rows.length; row++) {
		const number = numbers[row] as number;
		if (!(number >= before)) {
			return undefined;
		}

		before = number;
		while (at < rising.length && (rising[at] as number) < number) {
			at++;
		}

		rows[row] = at < rising.length && rising[at] === number ? at : nowhere;
	}

	return rows;
}

function lookedUp(finder: NumberTable, keys: Keys): Int32Array {
	const numbers = keys.kind === 'integers' ? keys.values : Float64Array.from(keys.values, numberOfText);
	return finder.rowsOf(numbers);
}

/** A table by number where the numbers lie close together, else by hash; and which of them have copies. */
function finderOf(values: Float64Array, isOut: ((row: number) => boolean) | undefined) {
	const {least, most} = factsOf(values);
	const room = Math.max(0, most - least + 1);
	const isClose = room <= Math.max(1024, values.length * roomPerKey);
	const finder = isClose ? placeTable(least, room) : numberTable(values.length);
	const isCopy = new Uint8Array(values.length);
	const copies = finder.addAll(values, isCopy, isOut);
	return {finder, isCopy, hasCopies: copies > 0};
}

function numberOfText(text: string | undefined): number {
	return text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN;
}

function textIndex(texts: readonly (string | undefined)[], isOut?: (row: number) => boolean): KeyIndex {
	if (isOut === undefined && isRisingText(texts)) {
		// As of numbers that rise.
		let table: TextTable | undefined;
		const rowsOf = (keys: Keys) => {
			const inOrder = keys.kind === 'texts' ? rowsOfTextsInOrder(texts, keys.values) : undefined;
			if (inOrder !== undefined) {
				return inOrder;
			}

			table ??= textTable(texts, undefined);
			return table.rowsOf(keys);
		};
		return {...noCopies(texts.length), rowsOf};
	}

	return textTable(texts, isOut);
}
