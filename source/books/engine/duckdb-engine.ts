import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {DuckDBAppender, DuckDBConnection} from '@duckdb/node-api';
import {loadDuckDb} from '../../files/load-duckdb.ts';
import {OutsideFault} from '../source.ts';
import {during, literal} from '../sources/database/open-engine.ts';
import {named} from '../sources/files/read-fault.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {duckDbRelation} from './duckdb-relation.ts';
import type {Cell, Lookup, RuleEngine} from './rule-engine.ts';
import {checkRows, taken} from './taken-rows.ts';

/** What the engine holds in memory at the most; what is beyond that lies in the system's folder for temporary files. */
const memoryLimit = '1GB';

/** More different texts of a column are held in memory for no one. */
const mostTexts = 2_000_000;

/**
 * DuckDB over files: their rows are taken over into a database of its own in the system's folder for temporary files, which
 * is gone with `close`. Throws an OutsideFault.
 */
export async function duckDbEngine(
	tables: readonly FoundTable[],
	signal?: AbortSignal,
): Promise<RuleEngine & {readonly close: () => Promise<void>}> {
	const path = (tables[0] as FoundTable).head.file;
	const duckDb = await loadDuckDb(named(path)).catch((error: Error) => {
		throw new OutsideFault(error.message, {cause: error});
	});
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-books-'));
	const instance = await duckDb.DuckDBInstance.create(join(folder, 'books.duckdb'), {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		allow_community_extensions: 'false',
		memory_limit: memoryLimit,
		temp_directory: join(folder, 'spill'),
	}).catch(async (error) => {
		await rm(folder, {recursive: true, force: true});
		throw error;
	});
	const connection = await instance.connect();
	const stop = () => connection.interrupt();
	signal?.addEventListener('abort', stop);
	const attach = attaching(connection);
	return {
		mostTexts,
		async written(relation, {place, fields}) {
			const table = tables[place] as FoundTable;
			const {from, column} = await duckDbRelation(table, attach);
			const columns = [...fields].map(([field, at]) => `NULLIF(${column(at)}, '') AS ${field}`);
			await taken(table.head.file, () =>
				connection.run(`CREATE TABLE ${relation}_rows AS SELECT ${columns.join(', ')} FROM ${from}`),
			);
			await checkRows(connection, relation, table, signal);
			await connection.run(`CREATE VIEW ${relation} AS SELECT rowid AS n, * FROM ${relation}_rows`);
		},
		async define(relation, query) {
			await during(path, () => connection.run(`CREATE VIEW ${relation} AS ${query}`));
		},
		async keep(relation, query) {
			await during(path, () => connection.run(`CREATE TABLE ${relation} AS ${query}`));
		},
		lookUp: (relation, lookup) => during(path, () => fill(connection, relation, lookup)),
		stream: (query) => rowsIn(connection, path, query),
		async close() {
			signal?.removeEventListener('abort', stop);
			connection.closeSync();
			instance.closeSync();
			await rm(folder, {recursive: true, force: true});
		},
	};
}

/** Attaches database files, each once, and gives the name it has then. */
function attaching(connection: DuckDBConnection): (path: string) => Promise<string> {
	const known = new Map<string, Promise<string>>();
	return (path) => {
		const name = `source_${known.size}`;
		const attached =
			known.get(path) ??
			during(path, () => connection.run(`ATTACH ${literal(path)} AS ${name} (READ_ONLY)`)).then(() => name);
		known.set(path, attached);
		return attached;
	};
}

async function fill(connection: DuckDBConnection, relation: string, {texts, columns}: Lookup): Promise<void> {
	const names = Object.keys(columns);
	await connection.run(`CREATE TABLE ${relation} (text VARCHAR, ${names.map((name) => `${name} BIGINT`).join(', ')})`);
	const appender = await connection.createAppender(relation);
	for (const [at, text] of texts.entries()) {
		appender.appendVarchar(text);
		for (const name of names) {
			append(appender, columns[name]?.[at]);
		}

		appender.endRow();
	}

	appender.closeSync();
}

function append(appender: DuckDBAppender, value: number | undefined): void {
	if (value === undefined) {
		appender.appendNull();
	} else {
		appender.appendBigInt(BigInt(value));
	}
}

async function* rowsIn(
	connection: DuckDBConnection,
	path: string,
	query: string,
): AsyncGenerator<readonly (readonly Cell[])[]> {
	const result = await during(path, () => connection.stream(query));
	for (;;) {
		const chunk = await during(path, () => result.fetchChunk());
		if (chunk === null || chunk.rowCount === 0) {
			return;
		}

		yield chunk.getRows() as unknown as readonly (readonly Cell[])[];
	}
}
