import type {Encoding} from '../files/encoding.ts';
import type {KnownFile} from '../files/known-file.ts';

/** A file of statements, some of which may fill the table. */
export type SqlFile = {readonly file: KnownFile; readonly encoding: Encoding};

/** What it takes to read a table out of statements of SQL. */
export type SqlTable = {
	readonly kind: 'sql';
	readonly files: readonly SqlFile[];
	readonly table: string;
	readonly columns: readonly string[];
	readonly isText: readonly boolean[];
};
