import {type Batch, noValue} from './batch.ts';
import {makeRoom, putText} from './bytes.ts';
import {dataPackage} from './data-package.ts';
import type {Format, Sheet} from './format.ts';
import {type LastNumber, numberRoom, putNumberAt} from './put-number.ts';
import {quoted} from './quoted.ts';
import type {ColumnType} from './table.ts';

const comma = 44;
const carriageReturn = 13;
const lineFeed = 10;
const lineEnd = 0x0d_0a;

/**
 * RFC 4180 to the letter: one file per table, names of columns first, lines that end in CR LF, quotes where they are
 * needed, nothing between two commas for what is not known. pandas, DuckDB, PostgreSQL and SQLite read it as it is.
 */
export const csv: Format = {
	name: 'csv',
	fileOf: ({name}) => `${name}.csv`,
	head: (tables) => tables.map(({columns}) => `${columns.map(({name}) => name).join(',')}\r\n`).join(''),
	foot: () => '',
	rows: putRows,
	hasParts: true,
	description: {file: 'datapackage.json', text: dataPackage},
};

/**
 * The same behind a byte order mark, by which Excel knows UTF-8; databases may take it for a part of the first column's name.
 */
export const csvWithByteOrderMark: Format = {...csv, head: (tables) => `\uFEFF${csv.head(tables)}`};

function putRows(sheet: Sheet, batch: Batch): void {
	if (sheet.types.includes('text')) {
		putMixedRows(sheet, batch);
	} else {
		putNumbers(sheet, batch);
	}
}

/**
 * The loop that writes nearly all bytes of a large export. It asks for all its room at once, and nothing in it is called
 * that moves the bytes elsewhere; each number brings the comma behind it, and the last one's becomes the end of the line.
 */
function putNumbers({types, bytes, last}: Sheet, {cells, rows}: Batch): void {
	const width = types.length;
	makeRoom(bytes, rows * width * numberRoom);
	const {view} = bytes;
	let at = bytes.length;
	for (let from = 0; from < rows * width; from += width) {
		for (let column = 0; column < width; column++) {
			at = putNumberAt(
				view,
				at,
				types[column] as ColumnType,
				cells[from + column] as number,
				last[column] as LastNumber,
			);
			at++;
		}

		view.setUint16(at - 1, lineEnd);
		at++;
	}

	bytes.length = at;
}

function putMixedRows({types, bytes, last}: Sheet, {cells, rows, texts}: Batch): void {
	const width = types.length;
	for (let from = 0; from < rows * width; from += width) {
		for (let column = 0; column < width; column++) {
			const value = cells[from + column] as number;
			const type = types[column] as ColumnType;
			makeRoom(bytes, numberRoom);
			if (type === 'text' && value !== noValue) {
				putText(bytes, quoted(texts[value] as string));
				makeRoom(bytes, 2);
			} else {
				bytes.length = putNumberAt(bytes.view, bytes.length, type, value, last[column] as LastNumber);
			}

			bytes.buffer[bytes.length++] = comma;
		}

		bytes.buffer[bytes.length - 1] = carriageReturn;
		bytes.buffer[bytes.length++] = lineFeed;
	}
}
