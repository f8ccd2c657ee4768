import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {hasPlainNumbers, isPlain} from '../domain/plain-rows.ts';
import {type ChurnLimits, surveyor} from '../simulation/cancellations.ts';
import {columnsOf} from '../simulation/contracts.ts';
import {drawSource} from '../simulation/draw-source.ts';
import {simulator} from '../simulation/simulate.ts';
import {answerKeyFor} from './answer-key.ts';
import {addRow, type Batch, clearBatch, emptyBatch, makeCells} from './batch.ts';
import type {Block, BlockSheet, Memory, Recipe, Span} from './block.ts';
import {emptyBytes, freshBytes, roomFor} from './bytes.ts';
import {cellPacker} from './cell-columns.ts';
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
	const write = format.engine === undefined ? textWriter(table, format) : cellPacker(table);
	const hasPhrases = table.columns.some(({phrase}) => phrase !== undefined);
	const plainRows = hasPhrases && !format.takesPhrases ? undefined : table.plainRows;
	return (source, memory = roomFor(firstRoom), {from, end} = {from: 0, end: subscriptionCount(source.ledger)}) => {
		clearBatch(batch);
		const {ledger} = source;
		if (plainRows && (table.datedBy ? isPlain(ledger) : hasPlainNumbers(ledger))) {
			const most = subscriptionCount(ledger) * (table.datedBy ? ledger.months : 1);
			makeCells(batch, most * table.columns.length);
			batch.rows = plainRows(ledger, batch.cells);
			batch.hasPhrases = hasPhrases;
			return write(batch, memory);
		}

		for (let index = from; index < end; index++) {
			table.rows(source, index, emit);
		}

		return write(batch, memory);
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
