import {subscriptionCount} from '../domain/ledger.ts';
import {type Bytes, emptyBytes} from './bytes.ts';
import type {Format, Sheet} from './format.ts';
import type {StagedFile} from './staging.ts';
import type {Row, Source, Table} from './table.ts';

/** A sheet with the file that it goes to, and a second buffer that is filled while the first one is written. */
export type OpenSheet = Sheet & {readonly file: StagedFile; spare: Bytes; readonly emit: (row: Row) => void};

export function openSheet(table: Table, file: StagedFile, format: Format): OpenSheet {
	const sheet: OpenSheet = {
		table,
		file,
		bytes: emptyBytes(),
		spare: emptyBytes(),
		rowsInFile: 0,
		rowsInBlock: 0,
		emit(row) {
			format.row(sheet, row);
			sheet.rowsInFile++;
			sheet.rowsInBlock++;
		},
	};
	return sheet;
}

/** Writes the rows of one block of customers to the sheet. */
export function writeBlock(sheet: OpenSheet, source: Source, format: Format): void {
	sheet.rowsInBlock = 0;
	const count = subscriptionCount(source.ledger);
	for (let index = 0; index < count; index++) {
		sheet.table.rows(source, index, sheet.emit);
	}

	format.endBlock(sheet);
}

/** Hands the sheet's bytes to its file. */
export async function flush(sheet: OpenSheet): Promise<void> {
	const full = sheet.bytes;
	sheet.bytes = sheet.spare;
	sheet.bytes.length = 0;
	sheet.spare = full;
	await sheet.file.write(full.buffer.subarray(0, full.length));
}
