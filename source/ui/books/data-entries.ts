import type {Books, SetAside, TableIntake} from '../../books/books.ts';
import {remember} from '../draw/memo.ts';
import type {DataState} from '../state/data-state.ts';

/** A line of what was read: a table, or a reason why rows of it were set aside. */
export type DataEntry = {readonly table: TableIntake; readonly reason?: SetAside};

/** A row that was set aside: its line, its cells as they are written, and why. */
export type RowAside = {readonly line: number; readonly cells: readonly string[]; readonly reason: string};

/** The tables that were read, each with the reasons below it. */
export const dataEntries = remember((books: Books): readonly DataEntry[] =>
	(books.intake?.tables ?? []).flatMap((table): DataEntry[] => [
		{table},
		...table.setAside.map((reason) => ({table, reason})),
	]),
);

/** The place of the selected line: the first reason where none was chosen, so that Enter says something. */
export function entryAt(entries: readonly DataEntry[], {line}: DataState): number {
	const first = entries.findIndex(({reason}) => reason !== undefined);
	return Math.max(0, Math.min(entries.length - 1, line ?? Math.max(0, first)));
}

/** How many rows were set aside for the reason; of a table, for any. */
export function countOf({table, reason}: DataEntry): number {
	return reason ? reason.count : table.setAside.reduce((sum, {count}) => sum + count, 0);
}

/** The rows that were set aside for the reason, of a table all of them, as far as their lines are known; in the order of the file. */
export const rowsAsideOf = remember(({table, reason: chosen}: DataEntry): readonly RowAside[] =>
	(chosen ? [chosen] : table.setAside)
		.flatMap(({reason, lines, cells}) => lines.map((line, at) => ({line, reason, cells: cells?.[at] ?? []})))
		.sort((a, b) => a.line - b.line),
);
