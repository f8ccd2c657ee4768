import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {type ChurnLimits, surveyor} from '../simulation/cancellations.ts';
import {columnsOf} from '../simulation/contracts.ts';
import {drawSource} from '../simulation/draw-source.ts';
import {simulateSome} from '../simulation/simulate.ts';
import {answerKeyFor} from './answer-key.ts';
import type {Block, BlockSheet, Recipe, Span} from './block.ts';
import {emptyBytes} from './bytes.ts';
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
	const sizes = tables.map(() => 0);
	return {
		survey: surveyor(settings, source),
		block(limits, {firstId, count}) {
			const simulation = simulateSome(settings, source, limits, firstId, count);
			const read = {ledger: asOf(simulation.ledger, day), simulation};
			return tables.map((table, at) => {
				const sheet = blockSheet(table, read, format, sizes[at] as number);
				// The next block's rows need about as much room.
				sizes[at] = Math.max(sizes[at] as number, Math.ceil(sheet.bytes.length * 1.05));
				return sheet;
			});
		},
	};
}

function blockSheet(table: Table, source: Source, format: Format, size: number): BlockSheet {
	const sheet: Sheet = {table, bytes: emptyBytes(Math.max(size, 4096)), rows: 0};
	const emit = (row: Row) => {
		format.row(sheet, row);
		sheet.rows++;
	};
	const count = subscriptionCount(source.ledger);
	for (let index = 0; index < count; index++) {
		table.rows(source, index, emit);
	}

	format.endBlock?.(sheet);
	const {buffer, length} = sheet.bytes;
	return {bytes: buffer.subarray(0, length), rows: sheet.rows};
}
