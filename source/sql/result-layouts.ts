import {quoted} from '../export/quoted.ts';
import type {ResultColumn, ResultRow} from './answer.ts';
import {cellText} from './cell-text.ts';

/** How a result is written: what opens it, its rows as they come, what closes it. */
export type ResultLayout = {
	/** How many rows it takes; all unless given. */
	readonly most?: number;
	readonly head: (columns: readonly ResultColumn[]) => string;
	readonly rows: (rows: readonly ResultRow[]) => string;
	/** Told how many rows there were, those that it did not take too. */
	readonly foot: (count: number) => string;
};

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
