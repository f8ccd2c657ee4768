import type {DuckDBConnection} from '@duckdb/node-api';
import type {Bindings, DuckDb} from '../../files/load-duckdb.ts';
import type {BlockSheet} from '../block.ts';
import type {Table} from '../table.ts';
import {type BlockRows, cellsOf, fillVector, rowsPerChunk, vectorOf} from './fill-vector.ts';
import {rawColumn, rawTypeOf, typedColumn, typedRows} from './typed-columns.ts';

/** So many rows are turned into their types at a time. */
const rowsPerTurn = 500_000;

/** The engine, and what fills its memory. */
export type Engine = {readonly duckDb: DuckDb; readonly bindings: Bindings};

/** The rows of a table on their way to a file that the engine writes. */
export type TypedTable = {
	readonly table: Table;
	/** Adds the rows of a block. Its memory must not change until the next one is added, or all is closed. */
	readonly append: (sheet: BlockSheet) => Promise<void>;
	/** Adds what is still underway, and moves all into the database if there is one. */
	readonly close: () => Promise<void>;
	/** Reads the rows with their types, in their order. */
	readonly query: string;
	/** What asks for it; each table has one of its own, so that several can be written at a time. */
	readonly connection: DuckDBConnection;
	/** Lets the rows go. */
	readonly drop: () => Promise<void>;
	/** Lets go what the engine would not, be there rows still or not. */
	readonly discard: () => Promise<void>;
};

/**
 * A table of the engine that takes rows as whole numbers, days and texts, and gives them their types when they are read.
 * With the name of a database, the rows are moved there as they come.
 */
export async function typedTable(
	{duckDb, bindings}: Engine,
	connection: DuckDBConnection,
	table: Table,
	database?: string,
): Promise<TypedTable> {
	const {name, columns} = table;
	const [typed, raw] = [`${database}.${name}`, `memory.raw_${name}`];
	if (database !== undefined) {
		await connection.run(`CREATE TABLE ${typed} (${columns.map(typedColumn).join(', ')})`);
	}

	await connection.run(`CREATE TABLE ${raw} (${columns.map(rawColumn).join(', ')})`);
	const query = typedRows(columns, raw);
	const chunk = duckDb.DuckDBDataChunk.create(columns.map((column) => rawTypeOf(duckDb, column)));
	const vectors = columns.map((_, at) => vectorOf(bindings, chunk.chunk, at));
	const open = () => connection.createAppender(`raw_${name}`, 'main', 'memory');
	let appender = await open();
	let waiting = 0;
	const turn = async () => {
		appender.closeSync();
		if (database !== undefined) {
			await connection.run(`INSERT INTO ${typed} ${query}`);
			await connection.run(`TRUNCATE ${raw}`);
		}

		waiting = 0;
	};
	return {
		table,
		query,
		connection,
		async append({bytes, rows, texts}) {
			const block: BlockRows = {memory: bytes.buffer as ArrayBuffer, start: bytes.byteOffset, rows};
			for (let from = 0; from < rows; from += rowsPerChunk) {
				const count = Math.min(rowsPerChunk, rows - from);
				chunk.rowCount = count;
				for (const [at, column] of columns.entries()) {
					fillVector(bindings, vectors[at] as (typeof vectors)[number], column, cellsOf(block, at, from, count), texts);
				}

				appender.appendDataChunk(chunk);
				chunk.reset();
			}

			waiting += rows;
			if (database !== undefined && waiting >= rowsPerTurn) {
				await turn();
				appender = await open();
			}
		},
		close: turn,
		async drop() {
			await connection.run(`DROP TABLE ${raw}`);
		},
		discard: async () => undefined,
	};
}
