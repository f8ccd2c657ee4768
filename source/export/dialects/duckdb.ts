import type {Dialect} from './dialect.ts';

/** The queries are in its words. */
export const duckdb: Dialect = {
	name: 'duckdb',
	day: (written) => `DATE '${written}'`,
	said: (shared) => shared,
};
