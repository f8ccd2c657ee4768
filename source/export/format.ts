import type {Bytes} from './bytes.ts';
import type {Row, Table} from './table.ts';

/** A table while it is written: its rows since the last block was handed on, and how many there were. */
export type Sheet = {readonly table: Table; bytes: Bytes; rowsInFile: number; rowsInBlock: number};

/** A kind of export file. Rows come in blocks of customers; a block's rows of all tables come before the next block's. */
export type Format = {
	readonly name: 'csv' | 'json' | 'sql';
	/** The file that holds the table. Tables may share one. */
	readonly fileOf: (table: Table) => string;
	/** What stands before and after all rows in a file of these tables. */
	readonly head: (tables: readonly Table[]) => string;
	readonly foot: (tables: readonly Table[]) => string;
	/** Writes one row to the sheet, whose counts tell how many came before it. */
	readonly row: (sheet: Sheet, row: Row) => void;
	/** Ends the rows of a block, if it has any. */
	readonly endBlock: (sheet: Sheet) => void;
	/** A file that describes the others, where the format has one. */
	readonly description?: {readonly file: string; readonly text: (tables: readonly Table[], asOf: string) => string};
};
