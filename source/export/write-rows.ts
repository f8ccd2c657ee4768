import {addRow, wideBatch} from './batch.ts';
import {emptyBytes} from './bytes.ts';
import {type Format, sheetOf} from './format.ts';
import type {Column, Row, Table} from './table.ts';
import {appendRows, type OpenSheet} from './text-destination.ts';
import {writeFile} from './write-file.ts';

/** A table that is there already, row by row. */
export type Rows = {readonly name: string; readonly columns: readonly Column[]; readonly rows: readonly Row[]};

/** So many rows are handed on at a time. */
const blockSize = 4096;

/**
 * Writes the rows into a file, whole or not at all, as the format writes a table; what is there is replaced only if
 * `isForced`. Throws with the path and the cause.
 */
export async function writeRows(
	{name, columns, rows}: Rows,
	format: Format,
	path: string,
	isForced: boolean,
): Promise<void> {
	const table: Table = {name, columns, description: '', primaryKey: [], foreignKeys: [], rows: () => undefined};
	await writeFile(path, isForced, async (file) => {
		await file.write(Buffer.from(format.head([table])));
		const open: OpenSheet = {file, rows: 0};
		for (let from = 0; from < rows.length; from += blockSize) {
			const sheet = sheetOf(table, emptyBytes());
			const batch = wideBatch();
			for (const row of rows.slice(from, from + blockSize)) {
				addRow(batch, row);
			}

			format.rows(sheet, batch);
			const {buffer, length} = sheet.bytes;
			await appendRows(open, format, {bytes: buffer.subarray(0, length), rows: batch.rows});
		}

		await file.write(Buffer.from(format.foot([table])));
	});
}
