import type {Table} from '../export/table.ts';

/** The query for how many rows each table has on the day that it is asked of: its name, its rows. */
export function tableCounts(tables: readonly Table[]): string {
	const counts = tables.map(({name}, at) => `SELECT ${at} AS place, '${name}' AS name, COUNT(*) AS rows FROM ${name}`);
	return `SELECT name, rows FROM (\n${counts.join('\nUNION ALL\n')}\n) ORDER BY place;`;
}
