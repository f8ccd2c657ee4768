import type {Format} from '../format.ts';

/** One DuckDB file with all tables. */
export const database: Format = {
	name: 'duckdb',
	fileOf: () => 'leaktui.duckdb',
	head: () => '',
	foot: () => '',
	rows: () => undefined,
	takesPhrases: true,
	engine: 'database',
};
