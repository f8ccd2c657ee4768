import {rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import {formatDay} from '../../domain/days.ts';
import {loadBindings, loadDuckDb} from '../../files/load-duckdb.ts';
import type {BlockSheet} from '../block.ts';
import {knownAtText} from '../data-package.ts';
import type {Destination} from '../destination.ts';
import type {ExportOrder} from '../export-order.ts';
import type {StagedFile, Staging} from '../staging.ts';
import type {Table} from '../table.ts';
import {isSplit, type Target} from '../targets.ts';
import {isOfNumbers, numberTable} from './number-table.ts';
import {type Engine, type TypedTable, typedTable} from './typed-table.ts';
import {literal, naming, writeMonths, writeTable} from './write-parquet.ts';

/** What the engine may hold in memory; beyond it, it keeps rows in a folder beside the files until they are written. */
const megabytes = 350;

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
	const folder = dirname((staging.files[0] as StagedFile).aside);
	const threads = order.jobs?.count ?? 1;
	const instance = await engine.duckDb.DuckDBInstance.create(':memory:', {
		// A table each keeps several cores busy with less work in all; months come of one table after the other.
		threads: String(order.isByMonth ? threads : 1),
		memory_limit: `${megabytes}MB`,
		temp_directory: join(folder, 'spill'),
	});
	const connections: DuckDBConnection[] = [];
	const connect = async () => {
		const connection = await instance.connect();
		connections.push(connection);
		return connection;
	};
	const connection = await connect();
	const isDatabase = order.format.engine === 'database';
	const told = knownAtText({asOf: formatDay(order.day), books: order.books?.name});
	const written: TypedTable[] = [];
	const targetOf = (table: Table) => targets.findIndex((target) => target.tables.some(({name}) => name === table.name));
	for (const [at, {path}] of isDatabase ? targets.entries() : []) {
		await attach(connection, (staging.files[at] as StagedFile).aside, `file${at}`, path);
	}

	for (const table of tables) {
		const database = isDatabase ? `file${targetOf(table)}` : undefined;
		const isAside = isOfNumbers(table) && !isSplit(order, table);
		const own = await connect();
		written.push(
			isAside
				? await numberTable(engine, own, table, join(folder, `rows-of-${table.name}`), database)
				: await typedTable(engine, own, table, database),
		);
	}

	const write = async ({table, query, connection: own}: TypedTable) => {
		const at = targetOf(table);
		if (isSplit(order, table)) {
			await writeMonths(own, order, table, query, staging);
		} else if (at !== -1) {
			await writeTable(own, query, (staging.files[at] as StagedFile).aside, (targets[at] as Target).path);
		}
	};
	return {
		async append(block) {
			for (const [at, table] of written.entries()) {
				await naming(order.out, () => table.append(block[at] as BlockSheet));
			}
		},
		async end() {
			// The long tables come last: they are written while there is something for the other threads to do.
			await inThreads(threads, [...written].reverse(), async (table) => {
				await naming(order.out, table.close);
				if (!isDatabase) {
					await write(table);
				}

				await table.drop();
			});
			for (const [at, {description}] of targets.entries()) {
				await (description === undefined ? undefined : staging.files[at]?.write(Buffer.from(description)));
			}

			for (const [at, {path}] of isDatabase ? targets.entries() : []) {
				await naming(path, async () => {
					for (const {name} of (targets[at] as Target).tables) {
						await connection.run(`COMMENT ON TABLE file${at}.${name} IS ${literal(told)}`);
					}

					await connection.run(`DETACH file${at}`);
				});
			}
		},
		async close() {
			await Promise.all(written.map(({discard}) => discard()));
			closeAll(connections, instance);
		},
	};
}

/** Does the work for each, so many at a time, in their order; when nothing is underway any more, throws what failed first. */
async function inThreads<Item>(count: number, items: readonly Item[], work: (item: Item) => Promise<void>) {
	const left = items.values();
	const workers = Array.from({length: count}, async () => {
		for (const item of left) {
			await work(item);
		}
	});
	const failed = (await Promise.allSettled(workers)).find(({status}) => status === 'rejected');
	if (failed?.status === 'rejected') {
		throw failed.reason;
	}
}

function closeAll(connections: readonly DuckDBConnection[], instance: DuckDBInstance): void {
	for (const connection of connections) {
		connection.interrupt();
		connection.closeSync();
	}

	instance.closeSync();
}

/** Begins a database in the place of the empty file. */
async function attach(connection: DuckDBConnection, aside: string, name: string, path: string): Promise<void> {
	await naming(path, async () => {
		await rm(aside);
		await connection.run(`ATTACH ${literal(aside)} AS ${name}`);
	});
}
