import type {SetAside, TableIntake} from '../books.ts';
import type {BooksTable} from '../mapping.ts';
import {cellsOf} from './cells-of.ts';
import type {ReadTable} from './read-tables.ts';

/** Rows of a table, and why each is set aside, if it is: 0 keeps it, k is the k-th reason. */
export type Sieve = {readonly why: Uint8Array; readonly reasons: string[]};

/** Where all rows are kept so far. */
export function sieveOf(rows: number): Sieve {
	return {why: new Uint8Array(rows), reasons: []};
}

/** Sets a row aside; the first reason stays. */
export function setAside({why, reasons}: Sieve, row: number, reason: string): void {
	if (why[row] === 0) {
		let at = reasons.indexOf(reason);
		// There are few reasons, each a sentence of this program: what is written in rows is none.
		if (at === -1) {
			at = reasons.length < mostReasons ? reasons.push(reason) - 1 : mostReasons - 1;
		}

		why[row] = at + 1;
	}
}

const mostReasons = 250;

/** Whether nothing was set aside so far. */
export function areAllKept({reasons}: Sieve): boolean {
	return reasons.length === 0;
}

export function isKept({why}: Sieve, row: number): boolean {
	return why[row] === 0;
}

/** The rows that are set aside for this reason, in their order. */
export function rowsSetAside({why, reasons}: Sieve, reason: string): Int32Array {
	const at = reasons.indexOf(reason) + 1;
	const rows: number[] = [];
	for (let row = 0; at > 0 && row < why.length; row++) {
		if (why[row] === at) {
			rows.push(row);
		}
	}

	return Int32Array.from(rows);
}

/** The rows that are kept, in their order. */
export function keptRows({why}: Sieve): Int32Array {
	const rows = new Int32Array(why.length);
	let count = 0;
	for (let row = 0; row < why.length; row++) {
		rows[count] = row;
		count += why[row] === 0 ? 1 : 0;
	}

	return rows.subarray(0, count);
}

/** So many lines of each reason are told. */
export const mostLines = 1000;

/** What became of the rows of a table, those that could not be taken apart among them. */
export function intakeOf(table: BooksTable, {raw, names}: ReadTable, {why, reasons}: Sieve): TableIntake {
	const groups = new Map<string, {count: number; lines: number[]; cells: string[][]}>();
	const add = (reason: string, row: () => {line: number; cells: string[]}) => {
		const group = groups.get(reason) ?? {count: 0, lines: [], cells: []};
		groups.set(reason, group);
		group.count++;
		if (group.lines.length < mostLines) {
			const {line, cells} = row();
			group.lines.push(line);
			group.cells.push(cells);
		}
	};
	let kept = 0;
	for (let row = 0; row < why.length; row++) {
		const reason = why[row] as number;
		if (reason === 0) {
			kept++;
		} else {
			add(reasons[reason - 1] as string, () => ({line: raw.lineOf(row), cells: cellsOf(raw, row)}));
		}
	}

	for (const {line, reason} of raw.spoiled) {
		add(reason, () => ({line, cells: []}));
	}

	const setAside: SetAside[] = [...groups].map(([reason, group]) => ({reason, ...group}));
	return {
		table,
		file: raw.head.file,
		rows: raw.rows + raw.spoiled.length,
		kept,
		columns: names,
		setAside: setAside.sort((a, b) => b.count - a.count),
	};
}
