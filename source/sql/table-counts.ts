import {queryTables} from './query-tables.ts';

/** The query for how many rows each table has on the day that it is asked of: its name, its rows. */
export const tableCounts = queryTables
	.map(({name}, at) => `SELECT ${at} AS place, '${name}' AS name, COUNT(*) AS rows FROM ${name}`)
	.join('\nUNION ALL\n')
	.replace(/^/, 'SELECT name, rows FROM (\n')
	.concat('\n) ORDER BY place;');
