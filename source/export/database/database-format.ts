import type {Format} from '../format.ts';
import {packRow} from './packed-rows.ts';

/** One DuckDB file with all tables. */
export const database: Format = {
	name: 'duckdb',
	fileOf: () => 'leaktui.duckdb',
	head: () => '',
	foot: () => '',
	row: packRow,
	engine: 'database',
};
