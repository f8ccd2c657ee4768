import {type Keys, keyAt} from './keys.ts';
import {numberTable} from './number-table.ts';

/** Stands for "no such row". */
export const nowhere = -1;

/** Finds rows by their identifiers: the first one of each. */
export type KeyIndex = {
	/** The row that has the identifier at a place of other keys; `nowhere` where none has. */
	readonly rowsOf: (keys: Keys) => Int32Array;
	/** 1 for each row whose identifier an earlier one has. */
	readonly isCopy: Uint8Array;
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
function asking({isCopy, rowsOf}: KeyIndex): KeyIndex {
	const found = new WeakMap<Keys['values'], Int32Array>();
	return {
		isCopy,
		rowsOf(keys) {
			const rows = found.get(keys.values) ?? rowsOf(keys);
			found.set(keys.values, rows);
			return rows;
		},
	};
}

/** 1 for each row whose identifier an earlier one has. Identifiers that rise from row to row need no index for that. */
export function copiesOf(keys: Keys): Uint8Array {
	const isInOrder = keys.kind === 'integers' ? isRising(keys.values) : isRisingText(keys.values);
	return isInOrder ? new Uint8Array(keys.values.length) : keyIndex(keys).isCopy;
}

/** Whether each text is longer than the one before, or as long and greater: as numbers behind the same letters are. */
function isRisingText(texts: readonly (string | undefined)[]): boolean {
	let before = '';
	for (const text of texts) {
		if (text === undefined || text.length < before.length || (text.length === before.length && text <= before)) {
			return false;
		}

		before = text;
	}

	return true;
}

function isRising(values: Float64Array): boolean {
	let before = Number.NEGATIVE_INFINITY;
	for (const value of values) {
		if (!(value > before)) {
			return false;
		}

		before = value;
	}

	return true;
}

/** So much room is taken for each identifier at the most, for a table by number. */
const roomPerKey = 16;

type Finder = Pick<ReturnType<typeof numberTable>, 'rowOf' | 'add'>;

function numberIndex(values: Float64Array, isOut?: (row: number) => boolean): KeyIndex {
	const {rowOf, add} = finderOf(values);
	const isCopy = new Uint8Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] as number;
		if (!Number.isNaN(value) && !isOut?.(row)) {
			isCopy[row] = add(value, row) === nowhere ? 0 : 1;
		}
	}

	return {
		isCopy,
		rowsOf(keys) {
			const rows = new Int32Array(keys.values.length);
			for (let row = 0; row < rows.length; row++) {
				rows[row] = rowOf(numberAt(keys, row));
			}

			return rows;
		},
	};
}

/** A table by number where the numbers lie close together, else by hash. */
function finderOf(values: Float64Array): Finder {
	let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const value of values) {
		least = value < least ? value : least;
		most = value > most ? value : most;
	}

	const room = most - least + 1;
	if (!(room > 0 && room <= Math.max(1024, values.length * roomPerKey))) {
		return numberTable(values.length);
	}

	const places = new Int32Array(room).fill(nowhere);
	return {
		rowOf: (number) => (number >= least && number <= most ? (places[number - least] as number) : nowhere),
		add(number, row) {
			const before = places[number - least] as number;
			if (before === nowhere) {
				places[number - least] = row;
			}

			return before;
		},
	};
}

function numberAt(keys: Keys, row: number): number {
	if (keys.kind === 'integers') {
		return keys.values[row] as number;
	}

	const text = keys.values[row];
	return text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN;
}

function textIndex(texts: readonly (string | undefined)[], isOut?: (row: number) => boolean): KeyIndex {
	const places = new Map<string, number>();
	const isCopy = new Uint8Array(texts.length);
	for (let row = 0; row < isCopy.length; row++) {
		const text = texts[row];
		if (text !== undefined && !isOut?.(row)) {
			isCopy[row] = Number(places.has(text));
			if (!isCopy[row]) {
				places.set(text, row);
			}
		}
	}

	return {
		isCopy,
		rowsOf(keys) {
			const rows = new Int32Array(keys.values.length);
			for (let row = 0; row < rows.length; row++) {
				const key = keyAt(keys, row);
				rows[row] = key === undefined ? nowhere : (places.get(String(key)) ?? nowhere);
			}

			return rows;
		},
	};
}
