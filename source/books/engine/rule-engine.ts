import {OutsideFault} from '../source.ts';

/** A value as an engine gives it. */
export type Cell = string | number | bigint | boolean | null;

/** Words by which a relation is looked up: a text each, and what it stands for. */
export type Lookup = {
	readonly texts: readonly string[];
	/** Whole numbers by the name of their column, one for each text; `undefined` is none. */
	readonly columns: Readonly<Record<string, readonly (number | undefined)[]>>;
};

/**
 * Where the tables of books are, and SQL is understood: DuckDB with files, or a PostgreSQL server. Queries are written in
 * what the two share. What is defined can be named by all queries that come after it.
 */
export type RuleEngine = {
	/** What is written in columns of a table, as texts, by the names of their fields, and `n`, the row's number, from 0. */
	readonly written: (relation: string, table: WrittenTable) => Promise<void>;
	/** Defines a relation by a query. */
	readonly define: (relation: string, query: string) => Promise<void>;
	/** The same of one that several queries ask: where the engine may keep its rows, it does. */
	readonly keep: (relation: string, query: string) => Promise<void>;
	/** Defines a relation with a column `text` and one for each of the lookup's. */
	readonly lookUp: (relation: string, lookup: Lookup) => Promise<void>;
	/** The rows of a query, some thousands at a time. */
	readonly stream: (query: string) => AsyncIterable<readonly (readonly Cell[])[]>;
	/** How many different texts of a column can be looked up. */
	readonly mostTexts: number;
};

/** A table of the source by its place, and the fields that are read from its columns, each at the place that it has there. */
export type WrittenTable = {readonly place: number; readonly fields: ReadonlyMap<string, number>};

/** All rows of a query that gives few. */
export async function rowsOf(engine: RuleEngine, query: string): Promise<readonly (readonly Cell[])[]> {
	const rows: (readonly Cell[])[] = [];
	for await (const some of engine.stream(query)) {
		rows.push(...some);
	}

	return rows;
}

/** The one row of a query, in numbers; `NaN` where there is none. */
export async function numbersOf(engine: RuleEngine, query: string): Promise<readonly number[]> {
	const [row = []] = await rowsOf(engine, query);
	return row.map((cell) => (cell === null ? Number.NaN : Number(cell)));
}

/** The numbers of several queries of one row each, one after the other: the server works out once what they have in common. */
export function numbersSideBySide(engine: RuleEngine, queries: readonly string[]): Promise<readonly number[]> {
	return numbersOf(engine, `SELECT * FROM ${queries.map((query, at) => `(${query}) AS q${at}`).join(' CROSS JOIN ')}`);
}

/** What is said of books that the engine can't tell of as reading does. */
export function beyondTheEngine(what: string): OutsideFault {
	return new OutsideFault(
		`${what}: the rules can't be asked of these books where they are; --engine columns reads them into memory`,
	);
}
