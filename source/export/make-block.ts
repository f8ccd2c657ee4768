import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {type ChurnLimits, surveyor} from '../simulation/cancellations.ts';
import {columnsOf} from '../simulation/contracts.ts';
import {drawSource} from '../simulation/draw-source.ts';
import {simulateSome} from '../simulation/simulate.ts';
import {answerKeyFor} from './answer-key.ts';
import type {Block, BlockSheet, Recipe, Span} from './block.ts';
import {emptyBytes, freshBytes} from './bytes.ts';
import type {Format, Sheet} from './format.ts';
import {formatNamed} from './formats.ts';
import type {Row, Source, Table} from './table.ts';
import {tablesFor} from './tables.ts';

/** The tables of a recipe: the data, and the answer key behind them if it is wanted. */
export function tablesOf({settings, hasAnswers}: Pick<Recipe, 'settings' | 'hasAnswers'>): readonly Table[] {
	return [...tablesFor(columnsOf(settings)), ...(hasAnswers ? [answerKeyFor(settings)] : [])];
}

/** What makes surveys and blocks of a recipe's customers, here and now. */
export function blockMakers(recipe: Recipe): {
	readonly survey: ReturnType<typeof surveyor>;
	readonly block: (limits: ChurnLimits, span: Span) => Block;
} {
	const {settings, day} = recipe;
	const format = formatNamed(recipe.format);
	const tables = tablesOf(recipe);
	const source = drawSource(settings);
	// The same functions for all blocks: what is made anew for each would be compiled anew for each.
	const writers = tables.map((table) => sheetWriter(table, format));
	return {
		survey: surveyor(settings, source),
		block(limits, {firstId, count}) {
			const simulation = simulateSome(settings, source, limits, firstId, count);
			const read = {ledger: asOf(simulation.ledger, day), simulation};
			return writers.map((write) => write(read));
		},
	};
}

/** What writes the rows of one table in a block after the other, each into memory of its own. */
function sheetWriter(table: Table, format: Format): (source: Source) => BlockSheet {
	const sheet: Sheet = {table, bytes: emptyBytes(0), rows: 0};
	const emit = (row: Row) => {
		format.row(sheet, row);
		sheet.rows++;
	};
	let size = 4096;
	return (source) => {
		sheet.rows = 0;
		freshBytes(sheet.bytes, size);
		const count = subscriptionCount(source.ledger);
		for (let index = 0; index < count; index++) {
			table.rows(source, index, emit);
		}

		format.endBlock?.(sheet);
		const {buffer, length} = sheet.bytes;
		// The next block's rows need about as much room.
		size = Math.max(size, Math.ceil(length * 1.05));
		return {bytes: buffer.subarray(0, length), rows: sheet.rows};
	};
}
