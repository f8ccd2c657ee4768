import type {Format} from './format.ts';
import {flush, openSheet} from './open-sheet.ts';
import type {Column, Row, Table} from './table.ts';
import {writeNewFile} from './write-new-file.ts';

/** A table that is there already, row by row. */
export type Rows = {readonly name: string; readonly columns: readonly Column[]; readonly rows: readonly Row[]};

/** So many rows are handed on at a time. */
const blockSize = 4096;

/** Writes the rows into a new file, whole or not at all, as the format writes a table. Throws with the path and the cause. */
export async function writeRows({name, columns, rows}: Rows, format: Format, path: string): Promise<void> {
	const table: Table = {name, columns, description: '', primaryKey: [], foreignKeys: [], rows: () => undefined};
	await writeNewFile(path, async (file) => {
		await file.write(Buffer.from(format.head([table])));
		const sheet = openSheet(table, file, format);
		for (const [at, row] of rows.entries()) {
			sheet.emit(row);
			if (at % blockSize === blockSize - 1) {
				await flush(sheet);
			}
		}

		format.endBlock(sheet);
		await flush(sheet);
		await file.write(Buffer.from(format.foot([table])));
	});
}
