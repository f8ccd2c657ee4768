/**
 * One value of a result, exact: whole numbers beyond 2⁵³, decimals, days and times are text as SQL writes them, lists are
 * arrays, structs are objects, `null` is NULL.
 */
export type Cell = null | boolean | number | string | readonly Cell[] | {readonly [name: string]: Cell};

export type ResultColumn = {
	/** Unique within the result. */
	readonly name: string;
	/** As the engine names it: `INTEGER`, `DECIMAL(12,2)`, `VARCHAR`. */
	readonly type: string;
};

export type ResultRow = readonly Cell[];

/** Where in a query something is. */
export type Place = {
	/** From 1. */
	readonly line: number;
	/** Characters, from 1. */
	readonly column: number;
	/** As an index into the query's text. */
	readonly offset: number;
};

/** Why there is no answer, or no whole one. */
export type Fault = {
	/** Refused before it ran, failed in the engine, or stopped: by the reader, or at a limit. */
	readonly kind: 'refused' | 'failed' | 'stopped';
	/** One sentence, safe to print, with the place in words. */
	readonly sentence: string;
	readonly place?: Place | undefined;
};

/** How a query ended. */
export type Outcome =
	| {
			/** All rows, those beyond the wanted ones too. */
			readonly count: number;
			/** That the engine worked. */
			readonly milliseconds: number;
			readonly fault?: undefined;
	  }
	| {readonly fault: Fault};
