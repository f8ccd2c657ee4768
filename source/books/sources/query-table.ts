/** What it takes to read a table that is asked for by its name in SQL: of an SQLite file, or of a PostgreSQL server. */
export type QueryTable = {
	readonly kind: 'sqlite' | 'postgres';
	/** The file's path, or the server's URL with its password: it is shown to nobody. */
	readonly from: string;
	/** The table within SQL. */
	readonly relation: string;
	readonly columns: readonly string[];
	readonly isText: readonly boolean[];
};

/** Rows of texts, many at a time. */
export type TextRows = AsyncIterable<readonly (readonly (string | undefined)[])[]>;
