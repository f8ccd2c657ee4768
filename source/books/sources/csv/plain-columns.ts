import type {ColumnDraft} from '../cells/column-draft.ts';
import {addText} from '../cells/text-draft.ts';

/** The columns that plain rows of a table are taken into, by the places of cells. One of these serves all rows of a file. */
export type PlainColumns = {
	readonly width: number;
	/** The column of each cell, and how it is taken. */
	readonly drafts: readonly (ColumnDraft | undefined)[];
	readonly kinds: Uint8Array;
	readonly numbers: Float64Array[];
	/** Of decimals: the column's scale. */
	readonly scales: Uint8Array;
	/** Of texts: where the cell begins and ends. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** How many rows were taken, and the place behind them. */
	taken: number;
	place: number;
};

/** For columns of these places in rows that are so many cells wide. */
export function plainColumns(
	width: number,
	places: readonly number[],
	columns: readonly (ColumnDraft | undefined)[],
): PlainColumns {
	const drafts = new Array<ColumnDraft | undefined>(width).fill(undefined);
	for (const [at, place] of places.entries()) {
		drafts[place] = columns[at];
	}

	return {
		width,
		drafts,
		kinds: new Uint8Array(width),
		numbers: Array.from({length: width}, () => none),
		scales: new Uint8Array(width),
		starts: new Int32Array(width),
		ends: new Int32Array(width),
		taken: 0,
		place: 0,
	};
}

const none = new Float64Array(0);

/** Adds the texts of the row that was taken. */
export function addTexts({drafts, starts, ends}: PlainColumns, bytes: Uint8Array): void {
	for (let cell = 0; cell < drafts.length; cell++) {
		const draft = drafts[cell];
		if (draft !== undefined && draft.kind === 'texts') {
			addText(draft.texts, bytes, starts[cell] as number, ends[cell] as number);
		}
	}
}

/** Tells the columns how many rows they have got, after the first ones. */
export function finish(columns: PlainColumns, first: number, rows: number): void {
	columns.taken = rows - first;
	for (const draft of columns.drafts) {
		if (draft !== undefined) {
			draft.rows = rows;
			draft.largest = draft.kind === 'decimals' ? largestOf(draft, first) : draft.largest;
		}
	}
}

function largestOf({numbers, rows, largest}: ColumnDraft, from: number): number {
	let most = largest;
	for (let row = from; row < rows; row++) {
		const value = numbers[row] as number;
		most = value > most ? value : most;
	}

	return most;
}
