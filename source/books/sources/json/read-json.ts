import {packed} from '../cells/packed-column.ts';
import {lineMap, lineMapDraft, noteLine} from '../line-map.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import {readDrafts} from '../read-drafts.ts';
import {addTexts} from '../text-columns.ts';
import {jsonRows} from './json-rows.ts';
import type {JsonTable} from './json-table.ts';
import {cellOf} from './json-values.ts';

/** Reads the columns of these places, all rows. */
export function readJson(table: JsonTable, columns: readonly number[], onRows: OnRows): PackedTable {
	const names = columns.map((column) => table.columns[column] as string);
	const places = columns.map((_, at) => at);
	const isText = columns.map((column) => table.isText[column] as boolean);
	let lines = lineMapDraft();
	let spoiled: {line: number; reason: string}[] = [];
	let rows = 0;
	const drafts = readDrafts(1024, isText, (taking) => {
		lines = lineMapDraft();
		spoiled = [];
		rows = 0;
		jsonRows(
			table,
			(row, line, reason) => {
				if (row === undefined) {
					spoiled.push({line, reason});
					return true;
				}

				noteLine(lines, rows, line);
				addTexts(
					taking,
					places,
					names.map((name) => cellOf(row[name])),
				);
				rows++;
				return true;
			},
			() => onRows(rows),
		);
		return true;
	});
	return {rows, columns: (drafts ?? []).map(packed), lines: lineMap(lines), spoiled};
}
