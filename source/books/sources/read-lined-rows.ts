import type {ColumnDraft} from './cells/column-draft.ts';
import {packed} from './cells/packed-column.ts';
import {lineMap, lineMapDraft, noteLine} from './line-map.ts';
import type {PackedTable} from './packed-table.ts';
import {readDrafts} from './read-drafts.ts';
import {addTexts} from './text-columns.ts';

/** Takes the rows of a pass, each with the line that it begins on, from 1. */
export type LinedRows = {
	/** A row's texts, in the order in which the places count. */
	readonly add: (texts: readonly (string | undefined)[], line: number) => void;
	/** What is no row, and why. */
	readonly spoil: (line: number, reason: string) => void;
	/** How many rows have been added. */
	readonly count: () => number;
};

const firstRoom = 1024;

/** Reads the texts at these places out of rows that `pass` hands over, all of them each time that it is called. */
export function readLinedRows(
	places: readonly number[],
	isText: readonly boolean[],
	pass: (rows: LinedRows) => void,
): PackedTable {
	let read = linedRows([], places);
	const drafts = readDrafts(firstRoom, isText, (taking) => {
		read = linedRows(taking, places);
		pass(read);
		return true;
	});
	return {
		rows: read.count(),
		columns: (drafts ?? []).map(packed),
		lines: lineMap(read.lines),
		spoiled: read.spoiled,
	};
}

function linedRows(drafts: readonly (ColumnDraft | undefined)[], places: readonly number[]) {
	const lines = lineMapDraft();
	const spoiled: {line: number; reason: string}[] = [];
	let count = 0;
	return {
		lines,
		spoiled,
		add(texts: readonly (string | undefined)[], line: number) {
			noteLine(lines, count++, line);
			addTexts(drafts, places, texts);
		},
		spoil(line: number, reason: string) {
			spoiled.push({line, reason});
		},
		count: () => count,
	};
}
