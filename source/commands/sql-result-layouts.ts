import {type Day, formatDay} from '../domain/days.ts';
import {formatCount} from '../domain/money.ts';
import {quoted} from '../export/quoted.ts';
import type {ResultColumn, ResultRow} from '../sql/answer.ts';
import {cellText, isNumeric, shownCell} from '../sql/cell-text.ts';
import textWidth from '../ui/text-width.ts';
import {alignedTable, left, right} from './table.ts';

/** How a result is written: what opens it, its rows as they come, what closes it. */
export type ResultLayout = {
	/** How many rows it takes; all unless given. */
	readonly most?: number;
	readonly head: (columns: readonly ResultColumn[]) => string;
	readonly rows: (rows: readonly ResultRow[]) => string;
	/** Told how many rows there were, those that it did not take too. */
	readonly foot: (count: number) => string;
};

/** The most rows of a table, which is held in memory until it is aligned. */
const mostTableRows = 10_000;

/** An array of objects, in the order of the columns, one to a line. */
export function jsonResult(): ResultLayout {
	let names: readonly string[] = [];
	let before = '\n';
	return {
		head(columns) {
			names = columns.map(({name}) => JSON.stringify(name));
			return '[';
		},
		rows: (rows) =>
			rows
				.map((row) => {
					const line = `${before}  {${row.map((cell, at) => `${names[at]}:${JSON.stringify(cell)}`).join(',')}}`;
					before = ',\n';
					return line;
				})
				.join(''),
		foot: () => '\n]\n',
	};
}

/** RFC 4180, names of columns first, nothing where a value is NULL. */
export function csvResult(): ResultLayout {
	const line = (fields: readonly string[]) => `${fields.map(quoted).join(',')}\r\n`;
	return {
		head: (columns) => line(columns.map(({name}) => name)),
		rows: (rows) => rows.map((row) => line(row.map(cellText))).join(''),
		foot: () => '',
	};
}

/** A table in aligned columns, numbers to the right, and how many rows there are. */
export function textResult(day: Day): ResultLayout {
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
			return `${lines.join('\n')}\n\n${rowCount(count)}, as of ${formatDay(day)}${rest}\n`;
		},
	};
}

function rowCount(count: number): string {
	return `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;
}
