import {type Batch, noValue} from './batch.ts';
import {makeRoom, putText} from './bytes.ts';
import {dataPackage} from './data-package.ts';
import type {Format, Sheet} from './format.ts';
import {type LastNumber, numberRoom, putCents, putDay, putWhole} from './put-number.ts';
import {quoted} from './quoted.ts';

const comma = 44;
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

/** The loop that writes nearly all bytes of a large export. Where it is at stays in a variable of its own, and each row asks for its room once. */
function putRows({table: {columns}, bytes, last}: Sheet, {cells, rows, texts}: Batch): void {
	const types = columns.map(({type}) => type);
	const width = columns.length;
	const room = width * numberRoom;
	for (let from = 0; from < rows * width; from += width) {
		makeRoom(bytes, room);
		let {view, length: at} = bytes;
		for (let column = 0; column < width; column++) {
			const value = cells[from + column] as number;
			const type = types[column];
			if (column > 0) {
				view.setUint8(at++, comma);
			}

			if (value === noValue) {
				continue;
			}

			if (type === 'integer') {
				at = putWhole(view, at, value, last[column] as LastNumber);
			} else if (type === 'date') {
				at = putDay(view, at, value);
			} else if (type === 'money') {
				at = putCents(view, at, value, last[column] as LastNumber);
			} else {
				bytes.length = at;
				putText(bytes, quoted(texts[value] as string));
				makeRoom(bytes, room);
				({view, length: at} = bytes);
			}
		}

		view.setUint16(at, lineEnd);
		bytes.length = at + 2;
	}
}
