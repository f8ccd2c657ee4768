import type {OnRows, PackedTable} from '../packed-table.ts';
import {readLinedRows} from '../read-lined-rows.ts';
import {jsonRows} from './json-rows.ts';
import type {JsonTable} from './json-table.ts';
import {cellOf} from './json-values.ts';

/** Reads the columns of these places, all rows. */
export function readJson(table: JsonTable, columns: readonly number[], onRows: OnRows): PackedTable {
	const names = columns.map((column) => table.columns[column] as string);
	const isText = columns.map((column) => table.isText[column] as boolean);
	return readLinedRows([...columns.keys()], isText, ({add, spoil, count}) => {
		for (const file of table.files) {
			jsonRows(
				file,
				(row, line, reason) => {
					if (row === undefined) {
						spoil(line, reason);
					} else {
						add(
							names.map((name) => cellOf(row[name])),
							line,
						);
					}

					return true;
				},
				() => onRows(count()),
			);
		}
	});
}
