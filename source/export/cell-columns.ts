import {formatCents, formatCount} from '../domain/money.ts';
import type {Phrase} from '../domain/phrase.ts';
import type {Batch} from './batch.ts';
import type {BlockSheet} from './block.ts';
import {roomFor} from './bytes.ts';
import type {Column, Table} from './table.ts';

/** A column of the cells that an engine takes: one of the table, or a list of words of which texts of one are put together. */
export type CellColumn = Pick<Column, 'name' | 'type' | 'isNullable'> & {readonly words?: readonly string[]};

/** The columns that the cells of these come in: a phrase as its lists of words, each cell a place in one. */
export function cellColumns(columns: readonly Column[]): readonly CellColumn[] {
	return columns.flatMap((column): readonly CellColumn[] => {
		const {phrase, isNullable} = column;
		return (
			phrase?.words.map((words, list) => ({name: wordColumn(column, list), type: 'text', isNullable, words})) ?? [
				column,
			]
		);
	});
}

/** What the column of a phrase's list is called. */
export function wordColumn({name}: Column, list: number): string {
	return `${name}_${list + 1}`;
}

/**
 * What packs the cells of rows as an engine takes them: column after column, and phrases by their words where the batch has
 * their numbers. Throws where cells are too large for it.
 */
export function cellPacker({columns}: Table): (batch: Batch, memory: ArrayBuffer) => BlockSheet {
	const inWords = cellColumns(columns).length;
	return ({cells, rows, texts, hasPhrases}, memory) => {
		const width = columns.length;
		const length = rows * (hasPhrases ? inWords : width);
		const size = length * Int32Array.BYTES_PER_ELEMENT;
		const room = memory.byteLength < size ? roomFor(size) : memory;
		checkCells(cells, rows, columns);
		const packed = new Int32Array(room, 0, length);
		let from = 0;
		for (const [at, {phrase}] of columns.entries()) {
			if (phrase && hasPhrases) {
				packPhrase(packed, from, rows, cells, at, width, phrase);
				from += phrase.words.length * rows;
			} else {
				packColumn(packed, from, rows, cells, at, width);
				from += rows;
			}
		}

		return {bytes: new Uint8Array(room, 0, size), rows, texts: [...texts]};
	};
}

/** The largest number of 32 bits. */
const mostCell = 2 ** 31 - 1;

function checkCells(cells: Batch['cells'], rows: number, columns: readonly Column[]): void {
	const place =
		cells instanceof Float64Array
			? cells.subarray(0, rows * columns.length).findIndex((value) => value !== (value | 0))
			: -1;
	if (place !== -1) {
		const {decimals = 2} = columns[place % columns.length] as Column;
		const large = formatCents(cells[place] as number, {code: '', decimals});
		const most = formatCount(Math.floor(mostCell / 10 ** decimals));
		throw new Error(
			`${large} is more than the ${most} that fit into Parquet and DuckDB files: csv, json and sql take it`,
		);
	}
}

function packColumn(
	packed: Int32Array,
	from: number,
	rows: number,
	cells: Batch['cells'],
	column: number,
	width: number,
): void {
	for (let row = 0, at = column; row < rows; row++, at += width) {
		packed[from + row] = cells[at] as number;
	}
}

function packPhrase(
	packed: Int32Array,
	from: number,
	rows: number,
	cells: Batch['cells'],
	column: number,
	width: number,
	{words, places}: Phrase,
): void {
	const chosen = new Int32Array(words.length);
	for (let row = 0, at = column; row < rows; row++, at += width) {
		places(cells[at] as number, chosen);
		for (let list = 0; list < chosen.length; list++) {
			packed[from + list * rows + row] = chosen[list] as number;
		}
	}
}
