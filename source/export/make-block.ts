import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {formatCents} from '../domain/money.ts';
import {isPlain} from '../domain/plain-rows.ts';
import {type ChurnLimits, surveyor} from '../simulation/cancellations.ts';
import {columnsOf} from '../simulation/contracts.ts';
import {drawSource} from '../simulation/draw-source.ts';
import {simulator} from '../simulation/simulate.ts';
import {answerKeyFor} from './answer-key.ts';
import {addRow, type Batch, clearBatch, emptyBatch, makeCells} from './batch.ts';
import type {Block, BlockSheet, Memory, Recipe, Span} from './block.ts';
import {emptyBytes, freshBytes, roomFor} from './bytes.ts';
import {type Format, type Sheet, sheetOf} from './format.ts';
import {formatNamed} from './formats.ts';
import type {Row, Source, Table} from './table.ts';
import {tablesFor} from './tables.ts';

/** Bytes; of a block of invoices it is twice doubled, once and for all. */
const firstRoom = 1 << 18;

/** The tables of a recipe: the data, and the answer key behind them if it is wanted. */
export function tablesOf({settings, hasAnswers}: Pick<Recipe, 'settings' | 'hasAnswers'>): readonly Table[] {
	return [...tablesFor(columnsOf(settings)), ...(hasAnswers ? [answerKeyFor(settings)] : [])];
}

/** What makes surveys and blocks of a recipe's customers, here and now. */
export function blockMakers(recipe: Recipe): {
	readonly survey: ReturnType<typeof surveyor>;
	readonly block: (limits: ChurnLimits, span: Span, memory?: Memory) => Block;
} {
	const {settings, day} = recipe;
	const format = formatNamed(recipe.format);
	const tables = tablesOf(recipe);
	const source = drawSource(settings);
	const simulateSome = simulator(settings, source, true);
	// The same functions for all blocks: what is made anew for each would be compiled anew for each.
	const writers = tables.map((table) => sheetWriter(table, format));
	return {
		survey: surveyor(settings, source),
		block(limits, {firstId, count}, memory = []) {
			const simulation = simulateSome(limits, firstId, count);
			const read = {ledger: asOf(simulation.ledger, day), simulation};
			return writers.map((write, at) => write(read, memory[at]));
		},
	};
}

/** Some of a ledger's subscriptions, from a position to before another. */
type Positions = {readonly from: number; readonly end: number};

/**
 * What writes the rows of one table in a block after the other, of all subscriptions or some, into the memory that it is
 * given if there is some. Numbers of more than 32 bits take a wide batch.
 */
export function sheetWriter(
	table: Table,
	format: Format,
	batch = emptyBatch(),
): (source: Source, memory?: ArrayBuffer, positions?: Positions) => BlockSheet {
	const emit = (row: Row) => addRow(batch, row);
	const write = format.engine === undefined ? textWriter(table, format) : packedCells;
	const hasPhrases = table.columns.some(({phrase}) => phrase !== undefined);
	const plainRows = hasPhrases && !format.takesPhrases ? undefined : table.plainRows;
	return (source, memory = roomFor(firstRoom), {from, end} = {from: 0, end: subscriptionCount(source.ledger)}) => {
		clearBatch(batch);
		const {ledger} = source;
		if (plainRows && isPlain(ledger)) {
			const most = subscriptionCount(ledger) * (table.datedBy ? ledger.months : 1);
			makeCells(batch, most * table.columns.length);
			batch.rows = plainRows(ledger, batch.cells);
			batch.hasPhrases = hasPhrases;
			return write(batch, memory, table.columns.length);
		}

		for (let index = from; index < end; index++) {
			table.rows(source, index, emit);
		}

		return write(batch, memory, table.columns.length);
	};
}

function textWriter(table: Table, format: Format): (batch: Batch, memory: ArrayBuffer) => BlockSheet {
	const sheet: Sheet = sheetOf(table, emptyBytes(0));
	return (batch, memory) => {
		freshBytes(sheet.bytes, memory);
		format.rows(sheet, batch);
		return {bytes: sheet.bytes.buffer.subarray(0, sheet.bytes.length), rows: batch.rows, texts: []};
	};
}

/** The cells of the rows as they are, column after column: as an engine takes them. Throws where they are too large for it. */
function packedCells({cells, rows, texts}: Batch, memory: ArrayBuffer, width: number): BlockSheet {
	const size = rows * width * Int32Array.BYTES_PER_ELEMENT;
	const room = memory.byteLength < size ? roomFor(size) : memory;
	const filled = cells.subarray(0, rows * width);
	const large = filled instanceof Float64Array ? filled.find((value) => value !== (value | 0)) : undefined;
	if (large !== undefined) {
		throw new Error(
			`${formatCents(large)} is more than the 21 million that fit into Parquet and DuckDB files: csv, json and sql take it`,
		);
	}

	const packed = new Int32Array(room, 0, rows * width);
	for (let column = 0; column < width; column++) {
		packColumn(packed, column * rows, rows, cells, column, width);
	}

	return {bytes: new Uint8Array(room, 0, size), rows, texts: [...texts]};
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
