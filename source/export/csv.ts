import {makeRoom, putText} from './bytes.ts';
import {dataPackage} from './data-package.ts';
import type {Format} from './format.ts';
import {numberLength, putNumberInRoom} from './put-number.ts';
import {quoted} from './quoted.ts';
import type {Column} from './table.ts';

const comma = 44;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * RFC 4180 to the letter: one file per table, names of columns first, lines that end in CR LF, quotes where they are
 * needed, nothing between two commas for what is not known. pandas, DuckDB, PostgreSQL and SQLite read it as it is.
 */
export const csv: Format = {
	name: 'csv',
	fileOf: ({name}) => `${name}.csv`,
	head: (tables) => tables.map(({columns}) => `${columns.map(({name}) => name).join(',')}\r\n`).join(''),
	foot: () => '',
	row({table: {columns}, bytes}, row) {
		// A row of numbers asks for its room once: of a large export, nearly all rows are such.
		const room = columns.length * (numberLength + 1) + 2;
		makeRoom(bytes, room);
		for (let at = 0; at < columns.length; at++) {
			if (at > 0) {
				bytes.buffer[bytes.length++] = comma;
			}

			const value = row[at] as number | string | null;
			if (typeof value === 'number') {
				putNumberInRoom(bytes, (columns[at] as Column).type, value);
			} else if (value !== null) {
				putText(bytes, quoted(value));
				makeRoom(bytes, room);
			}
		}

		bytes.buffer[bytes.length++] = carriageReturn;
		bytes.buffer[bytes.length++] = lineFeed;
	},
	hasParts: true,
	description: {file: 'datapackage.json', text: dataPackage},
};

/**
 * The same behind a byte order mark, by which Excel knows UTF-8; databases may take it for a part of the first column's name.
 */
export const csvWithByteOrderMark: Format = {...csv, head: (tables) => `\uFEFF${csv.head(tables)}`};
