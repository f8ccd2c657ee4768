import {counted} from '../domain/counted.ts';
import {type Day, formatDay} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import type {ResultColumn} from '../sql/answer.ts';
import {isNumeric, shownCell} from '../sql/cell-text.ts';
import type {ResultLayout} from '../sql/result-layouts.ts';
import textWidth from '../ui/terminal/text-width.ts';
import {alignedTable, left, right} from './table.ts';

/** The most rows of a table, which is held in memory until it is aligned. */
const mostTableRows = 10_000;

/** A table in aligned columns, numbers to the right, and how many rows there are. */
export function tableResult(day: Day): ResultLayout {
	let titles: readonly ResultColumn[] = [];
	const shown: string[][] = [];
	return {
		most: mostTableRows,
		head(columns) {
			titles = columns;
			return '';
		},
		rows(rows) {
			shown.push(...rows.map((row) => row.map(shownCell)));
			return '';
		},
		foot(count) {
			const columns = titles.map((column) => (isNumeric(column) ? right : left)(shownCell(column.name)));
			const lines = alignedTable(columns, shown, textWidth);
			const rest =
				count > shown.length ? `; the first ${formatCount(shown.length)} are here, --csv and --json give all` : '';
			return `${lines.join('\n')}\n\n${counted(count, 'row')}, as of ${formatDay(day)}${rest}\n`;
		},
	};
}
