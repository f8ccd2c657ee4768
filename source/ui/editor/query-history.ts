/** Queries that were run, and where the reader is among them. */
export type QueryHistory = {
	/** The latest last, each once. */
	readonly queries: readonly string[];
	/** The place of the one that is shown; the end is the text that was being written. */
	readonly at: number;
	/** That text, kept while older ones are shown. */
	readonly draft: string;
};

/** The most queries that are kept. */
const most = 500;

export function historyOf(queries: readonly string[]): QueryHistory {
	const kept = queries.slice(-most);
	return {queries: kept, at: kept.length, draft: ''};
}

/** With a query that was run as the latest; white space around it does not count, nor an empty one. */
export function remembered({queries}: QueryHistory, sql: string): QueryHistory {
	const text = sql.trim();
	return historyOf(text === '' ? queries : [...queries.filter((query) => query !== text), text]);
}

/** What to show for a step to the older ones, from a text that is being written; `undefined` where there is none. */
export function older(history: QueryHistory, written: string): {history: QueryHistory; text: string} | undefined {
	const at = history.at - 1;
	const text = history.queries[at];
	const draft = history.at === history.queries.length ? written : history.draft;
	return text === undefined ? undefined : {history: {...history, at, draft}, text};
}

/** What to show for a step to the newer ones, in the end the text that was being written. */
export function newer(history: QueryHistory): {history: QueryHistory; text: string} | undefined {
	const at = history.at + 1;
	return at > history.queries.length
		? undefined
		: {history: {...history, at}, text: history.queries[at] ?? history.draft};
}
