/** Rows of one table on their way to a file: one number for each value, row after row, and the texts apart. */
export type Batch = {
	/** Whole numbers, cents and days as they are; of a text, its place among the texts, or its number as the column's phrase has it. */
	cells: Int32Array | Float64Array;
	rows: number;
	hasPhrases: boolean;
	readonly texts: string[];
};

/** The cell of what is not known. */
export const noValue = -(2 ** 31);

/** Room for rows whose numbers have 32 bits. */
export function emptyBatch(): Batch {
	return {cells: new Int32Array(1024), rows: 0, hasPhrases: false, texts: []};
}

/** Room for rows of any numbers. */
export function wideBatch(): Batch {
	return {...emptyBatch(), cells: new Float64Array(1024)};
}

/** Lets the rows go; the room stays. */
export function clearBatch(batch: Batch): void {
	batch.rows = 0;
	batch.hasPhrases = false;
	batch.texts.length = 0;
}

/** Adds a row, which can be reused for the next one. */
export function addRow(batch: Batch, row: readonly (number | string | null)[]): void {
	const from = batch.rows * row.length;
	makeCells(batch, from + row.length);
	const {cells, texts} = batch;
	for (let at = 0; at < row.length; at++) {
		const value = row[at] as number | string | null;
		cells[from + at] = typeof value === 'number' ? value : value === null ? noValue : texts.push(value) - 1;
	}

	batch.rows++;
}

/** Makes room for so many cells in all. */
export function makeCells(batch: Batch, count: number): void {
	const {cells} = batch;
	if (count > cells.length) {
		const length = Math.max(count, cells.length * 2);
		batch.cells = cells instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
		batch.cells.set(cells);
	}
}
