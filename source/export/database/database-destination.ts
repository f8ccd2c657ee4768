import {rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {DuckDBConnection} from '@duckdb/node-api';
import type {BlockSheet} from '../block.ts';
import {writeFailure} from '../cause.ts';
import type {Destination} from '../destination.ts';
import type {ExportOrder} from '../export-order.ts';
import type {StagedFile, Staging} from '../staging.ts';
import type {Table} from '../table.ts';
import {isSplit, monthPath, type Target} from '../targets.ts';
import {loadBindings, loadDuckDb} from './load-duckdb.ts';
import {type Engine, type TypedTable, typedTable} from './typed-table.ts';

/** What the engine may hold in memory; beyond it, it keeps rows in a folder beside the files until they are written. */
const megabytes = 350;

/** The rows that stand together in a Parquet file. */
const rowGroup = 1_000_000;

/**
 * Files that the engine writes: all rows go to it, and it writes them, typed, when they are all there. Loads the engine
 * first, and gives what opens them. Throws the sentence that says what to install where it is missing.
 */
export async function databaseDestination(
	order: ExportOrder,
	tables: readonly Table[],
	targets: readonly Target[],
): Promise<(staging: Staging) => Promise<Destination>> {
	const what = `--format ${order.format.name}`;
	const engine = {duckDb: await loadDuckDb(what), bindings: await loadBindings(what)};
	return (staging) => openDestination(engine, order, tables, targets, staging);
}

async function openDestination(
	engine: Engine,
	order: ExportOrder,
	tables: readonly Table[],
	targets: readonly Target[],
	staging: Staging,
): Promise<Destination> {
	const first = (staging.files[0] as StagedFile).aside;
	const instance = await engine.duckDb.DuckDBInstance.create(':memory:', {
		threads: String(order.jobs?.count ?? 1),
		memory_limit: `${megabytes}MB`,
		temp_directory: join(dirname(first), 'spill'),
	});
	const connection = await instance.connect();
	const isDatabase = order.format.engine === 'database';
	const written: TypedTable[] = [];
	const targetOf = (table: Table) => targets.findIndex((target) => target.tables.some(({name}) => name === table.name));
	if (isDatabase) {
		for (const [at, {path}] of targets.entries()) {
			await attach(connection, (staging.files[at] as StagedFile).aside, `file${at}`, path);
		}
	}

	for (const table of tables) {
		written.push(await typedTable(engine, connection, table, isDatabase ? `file${targetOf(table)}` : undefined));
	}

	return {
		async append(block) {
			for (const [at, table] of written.entries()) {
				await naming(order.out, () => table.append(block[at] as BlockSheet));
			}
		},
		async end() {
			for (const table of written) {
				await naming(order.out, table.close);
			}

			for (const [at, {path}] of isDatabase ? targets.entries() : []) {
				await naming(path, async () => connection.run(`DETACH file${at}`));
			}

			for (const {table, query, drop} of isDatabase ? [] : written) {
				const at = targetOf(table);
				if (isSplit(order, table)) {
					await writeMonths(connection, order, table, query, staging);
				} else if (at !== -1) {
					await writeTable(connection, query, (staging.files[at] as StagedFile).aside, (targets[at] as Target).path);
				}

				await drop();
			}
		},
		close() {
			connection.interrupt();
			connection.closeSync();
			instance.closeSync();
		},
	};
}

/** Begins a database in the place of the empty file. */
async function attach(connection: DuckDBConnection, aside: string, name: string, path: string): Promise<void> {
	await naming(path, async () => {
		await rm(aside);
		await connection.run(`ATTACH ${literal(aside)} AS ${name}`);
	});
}

async function writeMonths(
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

async function writeTable(connection: DuckDBConnection, query: string, aside: string, path: string): Promise<void> {
	const options = `FORMAT parquet, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 5000, ROW_GROUP_SIZE ${rowGroup}`;
	await naming(path, () => connection.run(`COPY (${query}) TO ${literal(aside)} (${options})`));
}

/** Does work of the engine; where that fails, it says so of this path in one sentence. */
async function naming(path: string, work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const code = /no space left|failed to offload|max_temp_directory_size/i.test(message) ? 'ENOSPC' : undefined;
		throw writeFailure(path, code === undefined ? error : {code});
	}
}

function literal(path: string): string {
	return `'${path.replaceAll("'", "''")}'`;
}
