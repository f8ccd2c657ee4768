/** How an engine says what the rules' queries say. They are written in what DuckDB and PostgreSQL share, with `$1` for the as-of day. */
export type Dialect = {
	/** As it is asked for. */
	readonly name: string;
	/** A literal of a day, `YYYY-MM-DD`. */
	readonly day: (written: string) => string;
	/** A shared query in this engine's words; `$1` stays. */
	readonly said: (shared: string) => string;
};
