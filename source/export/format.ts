import type {Batch} from './batch.ts';
import type {Bytes} from './bytes.ts';
import type {FileKind} from './data-package.ts';
import {type LastNumber, noNumberYet, type WrittenType} from './put-number.ts';
import type {Column, Table} from './table.ts';

/** A table while rows of a block of customers are written: the types of its columns, and what they held last. */
export type Sheet = {
	readonly table: Table;
	readonly bytes: Bytes;
	readonly types: readonly WrittenType[];
	readonly last: readonly LastNumber[];
};

/** A table of which nothing is written yet. */
export function sheetOf(table: Table, bytes: Bytes): Sheet {
	const last = table.columns.map(({decimals}) => noNumberYet(decimals));
	return {table, bytes, types: table.columns.map(writtenType), last};
}

function writtenType({type, decimals = 2}: Column): WrittenType {
	return type === 'money' && decimals > 2 ? 'finer money' : type;
}

/** A kind of export. Rows come in blocks of customers; a block's rows of all tables come before the next block's. */
export type Format = {
	readonly name: 'csv' | 'json' | 'sql' | 'parquet' | 'duckdb';
	/** The file that holds the table. Tables may share one. */
	readonly fileOf: (table: Table) => string;
	/** What stands before and after all rows in a file of these tables. */
	readonly head: (tables: readonly Table[]) => string;
	readonly foot: (tables: readonly Table[]) => string;
	/** Writes the rows of a block to its sheet, and what ends them where there are some. */
	readonly rows: (sheet: Sheet, batch: Batch) => void;
	/** Whether it takes numbers of phrases for texts. */
	readonly takesPhrases?: boolean;
	/** What stands between the rows of two blocks in a file, and before the first one's; blocks know nothing of each other. */
	readonly joint?: (isFirst: boolean) => string;
	/** What `datapackage.json`, which describes the others, says of the files; nothing where the file says itself what it is. */
	readonly described?: FileKind;
	/** Whether the parts of a year that is split over machines make one data set. */
	readonly hasParts?: boolean;
	/** Where rows go that no text is made of: a database, which writes the files itself. */
	readonly engine?: 'tables' | 'database';
};
