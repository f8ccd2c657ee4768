/**
 * Where rows from outside come from, whatever they are written in: a folder of CSV files, a database file, a server.
 * A source knows what tables there are and reads columns of them whole; what they mean is the mapping's affair.
 */
export type Source = {
	readonly tables: readonly TableHead[];
	/** The day at whose close all of it was known, `YYYY-MM-DD`, where what stands beside the data says so. */
	readonly knownOn?: string;
	/**
	 * Reads columns of a table, all rows, in the order in which they were written.
	 * `onRows` is told how many rows have been read so far. Throws an OutsideFault, or the signal's reason.
	 */
	read(
		table: TableHead,
		columns: readonly string[],
		options?: {readonly signal?: AbortSignal; readonly onRows?: (rows: number) => void},
	): Promise<RawTable>;
	close(): Promise<void>;
};

/** What is known of a table before it is read. */
export type TableHead = {
	/** Its name: the file's without folder and ending, or the table's in a database. */
	readonly name: string;
	/** Where its rows stand, as the reader named it: a path, or a URL without its password. */
	readonly file: string;
	readonly columns: readonly string[];
	/** The first rows, at most 200, each with one text per column; undefined where nothing is written. */
	readonly sample: readonly (readonly (string | undefined)[])[];
	/** What the database says about it, where it says something. */
	readonly comment?: string;
	/** How many rows there are, where that is known without reading them. */
	readonly rows?: number;
};

/** Columns of a table, and the rows that could not be taken apart. */
export type RawTable = {
	readonly head: TableHead;
	readonly rows: number;
	/** One for each column that was asked for, in that order. */
	readonly columns: readonly RawColumn[];
	/** The line of the file that a row begins on, from 1; the row's number, from 1, where there are no lines. */
	lineOf(row: number): number;
	/** Rows that are no rows of this table, for one reason each: too few cells, an open quote. They are not among `rows`. */
	readonly spoiled: readonly {readonly line: number; readonly reason: string}[];
};

/** The values of a column by row. Text is the rule; a source that knows a type, or has seen it in all values, spares the text. */
export type RawColumn =
	| {readonly kind: 'texts'; readonly values: readonly (string | undefined)[]}
	/** Whole numbers up to 2^53; NaN where there is none. */
	| {readonly kind: 'integers'; readonly values: Float64Array}
	/** Decimals as whole multiples of 10^-scale, up to 2^53 of them; NaN where there is none. */
	| {readonly kind: 'decimals'; readonly scale: number; readonly values: Float64Array}
	/** Days since 1970-01-01; `absentDay` where there is none. */
	| {readonly kind: 'days'; readonly values: Int32Array};

/** Stands for no day in a column of days. */
export const absentDay = -(2 ** 31);

/** What is wrong with something from outside, as one clear sentence that names the reader's own path or option. */
export class OutsideFault extends Error {}
