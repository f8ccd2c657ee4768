import {putCode, putText} from './bytes.ts';
import {dataPackage} from './data-package.ts';
import type {Format} from './format.ts';
import {putNumber} from './put-number.ts';
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
		for (let at = 0; at < columns.length; at++) {
			if (at > 0) {
				putCode(bytes, comma);
			}

			const value = row[at] as number | string | null;
			if (typeof value === 'string') {
				putText(bytes, quoted(value));
			} else if (value !== null) {
				putNumber(bytes, (columns[at] as Column).type, value);
			}
		}

		putCode(bytes, carriageReturn);
		putCode(bytes, lineFeed);
	},
	endBlock: () => undefined,
	description: {file: 'datapackage.json', text: dataPackage},
};

/**
 * The same behind a byte order mark, by which Excel knows UTF-8; databases may take it for a part of the first column's name.
 */
export const csvWithByteOrderMark: Format = {...csv, head: (tables) => `\uFEFF${csv.head(tables)}`};
