import type {Dialect} from './dialect.ts';
import {duckdb} from './duckdb.ts';

/** The queries keep to what it has in common with DuckDB. */
export const postgresql: Dialect = {...duckdb, name: 'postgresql'};
