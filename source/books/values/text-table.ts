import {type Keys, keyAt} from './keys.ts';

const nowhere = -1;

type Texts = readonly (string | undefined)[];

/** Texts with a row each, the first that has it. */
export type TextTable = {
	/** 1 for each row whose text an earlier one has, and whether there is such a row. */
	readonly isCopy: Uint8Array;
	readonly hasCopies: boolean;
	/** The row of each key; -1 where none has it. */
	readonly rowsOf: (keys: Keys) => Int32Array;
};

/** A table of a column; rows that `isOut` names are passed over. */
export function textTable(texts: Texts, isOut: ((row: number) => boolean) | undefined): TextTable {
	const places = new Map<string, number>();
	const isCopy = new Uint8Array(texts.length);
	let hasCopies = false;
	for (let row = 0; row < isCopy.length; row++) {
		const text = texts[row];
		if (text !== undefined && !isOut?.(row)) {
			if (places.has(text)) {
				isCopy[row] = 1;
				hasCopies = true;
			} else {
				places.set(text, row);
			}
		}
	}

	return {
		isCopy,
		hasCopies,
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

/** Whether a text comes before another: shorter, or as long and less. So are numbers behind the same letters in their order. */
function isBefore(text: string, other: string): boolean {
	return text.length < other.length || (text.length === other.length && text < other);
}

/** Whether each row has a text, which comes behind that of the row before. */
export function isRisingText(texts: Texts): boolean {
	let before = '';
	for (let row = 0; row < texts.length; row++) {
		const text = texts[row];
		if (text === undefined || !isBefore(before, text)) {
			return false;
		}

		before = text;
	}

	return true;
}

/** The row of each text among those that rise, by a walk along both; `undefined` where one is missing, or comes before the one before. */
export function rowsOfTextsInOrder(rising: Texts, texts: Texts): Int32Array | undefined {
	const rows = new Int32Array(texts.length);
	let at = 0;
	let before = '';
	for (let row = 0; row < rows.length; row++) {
		const text = texts[row];
		if (text === undefined || isBefore(text, before)) {
			return undefined;
		}

		before = text;
		while (at < rising.length && isBefore(rising[at] as string, text)) {
			at++;
		}

		rows[row] = at < rising.length && rising[at] === text ? at : nowhere;
	}

	return rows;
}
