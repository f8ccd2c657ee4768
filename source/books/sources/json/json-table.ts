import type {Encoding} from '../files/encoding.ts';
import type {KnownFile} from '../files/known-file.ts';

/** What it takes to read a table out of JSON. */
export type JsonTable = {
	readonly kind: 'json';
	readonly files: readonly JsonFile[];
	readonly columns: readonly string[];
	readonly isText: readonly boolean[];
};

/** A file of a table's rows; most tables have one. */
export type JsonFile = {readonly file: KnownFile; readonly encoding: Encoding; readonly layout: JsonLayout};

/**
 * How the rows stand there: objects of one array, an object on each line, or within one object: under a key as an array of
 * objects, or as an array of values for each column.
 */
export type JsonLayout = {readonly type: 'array' | 'lines' | 'values'} | {readonly type: 'under'; readonly key: string};

/** A row by the names of its columns. */
export type JsonRow = Readonly<Record<string, unknown>>;
