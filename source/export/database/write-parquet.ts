import type {DuckDBConnection} from '@duckdb/node-api';
import {writeFailure} from '../cause.ts';
import type {ExportOrder} from '../export-order.ts';
import type {Staging} from '../staging.ts';
import type {Table} from '../table.ts';
import {monthPath} from '../targets.ts';

/** The rows that stand together in a Parquet file. */
const rowGroup = 1_000_000;

/** Writes the rows that a query reads into a file for each of their months. */
export async function writeMonths(
	connection: DuckDBConnection,
	order: ExportOrder,
	table: Table,
	query: string,
	staging: Staging,
): Promise<void> {
	const {datedBy} = table;
	const found = await connection.runAndReadAll(
		`SELECT DISTINCT strftime(${datedBy}, '%Y-%m') AS month FROM (${query}) ORDER BY month`,
	);
	for (const [month] of found.getRows()) {
		const path = monthPath(order, table, String(month));
		const {aside} = await staging.add(path);
		const from = `DATE '${month}-01'`;
		const rows = `SELECT * FROM (${query}) WHERE ${datedBy} >= ${from} AND ${datedBy} < ${from} + INTERVAL 1 MONTH`;
		await writeTable(connection, rows, aside, path);
	}
}

/** Writes the rows that a query reads into the file `aside`; where that fails, it says so of the path. */
export async function writeTable(
	connection: DuckDBConnection,
	query: string,
	aside: string,
	path: string,
): Promise<void> {
	const options = `FORMAT parquet, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 5000, ROW_GROUP_SIZE ${rowGroup}`;
	await naming(path, () => connection.run(`COPY (${query}) TO ${literal(aside)} (${options})`));
}

/** Does work of the engine; where that fails, it says so of this path in one sentence. */
export async function naming(path: string, work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const code = /no space left|failed to offload|max_temp_directory_size/i.test(message) ? 'ENOSPC' : undefined;
		throw writeFailure(path, code === undefined ? error : {code});
	}
}

/** A path as SQL writes a text. */
export function literal(path: string): string {
	return `'${path.replaceAll("'", "''")}'`;
}
