import type {DataChunk, Vector} from '@duckdb/node-bindings';
import type {Bindings} from '../../files/load-duckdb.ts';
import {noValue} from '../batch.ts';
import type {CellColumn} from '../cell-columns.ts';
import {codesOf, type WordCodes} from './word-codes.ts';

/** The engine takes rows in chunks of columns; it knows no larger ones. */
export const rowsPerChunk = 2048;

/** Whole numbers, each of 32 bits, of one column: `count` of them from the byte `from` on. */
export type Cells = {readonly memory: ArrayBuffer; readonly from: number; readonly count: number};

const bytesPerCell = Int32Array.BYTES_PER_ELEMENT;

/** The rows of a block, column after column, in this memory from the byte `start` on. */
export type BlockRows = {readonly memory: ArrayBuffer; readonly start: number; readonly rows: number};

/** Where some rows of a block have the cells of a column. */
export function cellsOf({memory, start, rows}: BlockRows, column: number, firstRow: number, count: number): Cells {
	return {memory, from: start + (column * rows + firstRow) * bytesPerCell, count};
}

/** Fills a vector: numbers, days and words in one go, texts one by one, each by its place among them. */
export function fillVector(
	bindings: Bindings,
	vector: Vector,
	{type, isNullable, words}: CellColumn,
	cells: Cells,
	texts: readonly string[],
): void {
	const {memory, from, count} = cells;
	if (words) {
		putWords(bindings, vector, cells, codesOf(words));
	} else if (type === 'text') {
		putTexts(bindings, vector, cells, texts);
	} else {
		bindings.copy_data_to_vector(vector, 0, memory, from, count * bytesPerCell);
	}

	if (isNullable) {
		putValidity(bindings, vector, cells);
	}
}

/** The column of a chunk at this place. */
export function vectorOf(bindings: Bindings, chunk: DataChunk, column: number): Vector {
	return bindings.data_chunk_get_vector(chunk, column);
}

function putTexts(bindings: Bindings, vector: Vector, {memory, from, count}: Cells, texts: readonly string[]): void {
	const places = new Int32Array(memory, from, count);
	for (let row = 0; row < count; row++) {
		const place = places[row] as number;
		if (place !== noValue) {
			bindings.vector_assign_string_element(vector, row, texts[place] as string);
		}
	}
}

function putWords(bindings: Bindings, vector: Vector, {memory, from, count}: Cells, {codes}: WordCodes): void {
	const places = new Int32Array(memory, from, count);
	const put = codes instanceof Uint8Array ? new Uint8Array(count) : new Uint16Array(count);
	for (let row = 0; row < count; row++) {
		put[row] = codes[places[row] as number] as number;
	}

	bindings.copy_data_to_vector(vector, 0, put.buffer, 0, put.byteLength);
}

/** One bit for each row: whether there is a value. */
function putValidity(bindings: Bindings, vector: Vector, {memory, from, count}: Cells): void {
	const values = new Int32Array(memory, from, count);
	const bits = new Uint8Array(rowsPerChunk / 8);
	for (let row = 0; row < count; row++) {
		if (values[row] !== noValue) {
			bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
		}
	}

	bindings.vector_ensure_validity_writable(vector);
	bindings.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, bits.length);
}
