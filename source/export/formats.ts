import {csv} from './csv.ts';
import {database} from './database/database-format.ts';
import {parquet} from './database/parquet-format.ts';
import type {Format} from './format.ts';
import {json} from './json.ts';
import {sql} from './sql.ts';

/** Every kind of export. */
export const formats: readonly Format[] = [csv, json, sql, parquet, database];

/** The format of this name; rows are written alike in all that bear it. */
export function formatNamed(name: Format['name']): Format {
	return formats.find((format) => format.name === name) as Format;
}
