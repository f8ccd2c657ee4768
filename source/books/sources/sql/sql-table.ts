import type {Encoding} from '../files/encoding.ts';
import type {KnownFile} from '../files/known-file.ts';

/** What it takes to read a table out of statements of SQL. */
export type SqlTable = {
	readonly kind: 'sql';
	readonly file: KnownFile;
	readonly encoding: Encoding;
	readonly table: string;
	readonly columns: readonly string[];
	readonly isText: readonly boolean[];
};
