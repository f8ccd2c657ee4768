import {basename, extname} from 'node:path';
import type {DuckDBConnection} from '@duckdb/node-api';
import type {FoundTable} from '../found-table.ts';
import type {Session} from '../session.ts';
import {type EngineTable, expressionOf, quotedName, readingOf} from './engine-table.ts';
import {attached, during, literal, openEngine} from './open-engine.ts';

const mostSample = 200;

/** The table of one Parquet file, or of several that are parts of it; `path` is what the reader knows of. */
export async function openParquet(path: string, files: readonly string[], session: Session): Promise<FoundTable> {
	const connection = await openEngine(session, path);
	return during(path, () => look(connection, basename(path, extname(path)), path, {parquet: files}, ''));
}

/** The tables of a DuckDB database file. */
export async function openDatabase(path: string, session: Session): Promise<readonly FoundTable[]> {
	const connection = await openEngine(session, path);
	const database = await attached(session, path);
	return during(path, async () => {
		const found = await connection.runAndReadAll(
			`SELECT schema_name, table_name, coalesce(comment, '') FROM duckdb_tables() WHERE database_name = ${literal(database)} AND NOT internal ORDER BY table_oid`,
		);
		const tables: FoundTable[] = [];
		for (const [schema, table, comment] of found.getRows().map((row) => row.map(String)) as [
			string,
			string,
			string,
		][]) {
			const {head, plan} = await look(connection, table, path, {database: path, schema, table}, database);
			tables.push({head: {...head, ...(comment !== '' && {comment})}, plan});
		}

		return tables;
	});
}

async function look(
	connection: DuckDBConnection,
	name: string,
	file: string,
	from: EngineTable['from'],
	database: string,
): Promise<FoundTable> {
	const relation = relationOf(from, database);
	const described = await connection.runAndReadAll(`DESCRIBE FROM ${relation}`);
	const columns = described.getRows().map(([column, type]) => ({name: String(column), ...readingOf(String(type))}));
	const texts = columns.map((column) => expressionOf(column, true)).join(', ');
	const sample = await connection.runAndReadAll(`SELECT ${texts} FROM ${relation} LIMIT ${mostSample}`);
	const count = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${relation}`);
	return {
		head: {
			name,
			file,
			columns: columns.map((column) => column.name),
			sample: sample.getRows().map((row) => row.map((value) => (value ? String(value) : undefined))),
			rows: Number(count.getRows()[0]?.[0]),
		},
		plan: {kind: 'engine', from, columns},
	};
}

/** What a query reads it from. */
export function relationOf(from: EngineTable['from'], database: string): string {
	return 'parquet' in from
		? `read_parquet([${from.parquet.map(literal).join(', ')}], hive_partitioning = true, union_by_name = true)`
		: `${database}.${quotedName(from.schema)}.${quotedName(from.table)}`;
}
