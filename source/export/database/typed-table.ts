import type {DuckDBConnection, DuckDBVector} from '@duckdb/node-api';
import type {DuckDb} from '../../files/load-duckdb.ts';
import {noValue} from '../batch.ts';
import type {BlockSheet} from '../block.ts';
import type {Column, ColumnType, Table} from '../table.ts';

/** The engine takes rows in chunks of columns; it knows no larger ones. */
const rowsPerChunk = 2048;

/** So many rows are turned into their types at a time. */
const rowsPerTurn = 500_000;

/** What each kind of column is in the engine, and how it comes of the whole number that it is appended as. */
const types: Readonly<Record<ColumnType, {readonly name: string; readonly from: (column: string) => string}>> = {
	integer: {name: 'INTEGER', from: (column) => column},
	money: {name: 'DECIMAL(18, 2)', from: (column) => `CAST(${column} * CAST(0.01 AS DECIMAL(3, 2)) AS DECIMAL(18, 2))`},
	date: {name: 'DATE', from: (column) => `DATE '1970-01-01' + ${column}`},
	text: {name: 'VARCHAR', from: (column) => column},
};

export type TypedTable = {
	readonly table: Table;
	/** Adds the rows of a block. */
	readonly append: (sheet: BlockSheet) => Promise<void>;
	/** Adds what is still underway. */
	readonly close: () => Promise<void>;
	/** Reads the rows with their types, in their order. */
	readonly query: string;
	/** Lets the rows go. */
	readonly drop: () => Promise<void>;
};

/**
 * A table of the engine that takes rows as whole numbers and texts, and gives them their types when they are read, many at
 * a time: making dates and decimals one by one takes five times as long. With the name of a database, the rows are moved
 * there as they come.
 */
export async function typedTable(
	duckDb: DuckDb,
	connection: DuckDBConnection,
	table: Table,
	database?: string,
): Promise<TypedTable> {
	const {name, columns} = table;
	const [typed, raw] = [`${database}.${name}`, `memory.raw_${name}`];
	if (database !== undefined) {
		await connection.run(`CREATE TABLE ${typed} (${columns.map(columnOf).join(', ')})`);
	}

	await connection.run(
		`CREATE TABLE ${raw} (${columns.map((column) => `${column.name} ${rawType(column)}`).join(', ')})`,
	);
	const values = columns.map(({name: column, type}) => `${types[type].from(column)} AS ${column}`).join(', ');
	const query = `SELECT ${values} FROM ${raw}`;
	const chunk = duckDb.DuckDBDataChunk.create(
		columns.map(({type}) => (type === 'text' ? duckDb.VARCHAR : duckDb.INTEGER)),
		rowsPerChunk,
	);
	const vectors = columns.map((_, at) => chunk.getColumnVector(at));
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
		async append({bytes, rows, texts}) {
			const cells = new Int32Array(bytes.buffer, bytes.byteOffset, rows * columns.length);
			for (let from = 0; from < rows; from += rowsPerChunk) {
				const count = Math.min(rowsPerChunk, rows - from);
				for (const [column, {type}] of columns.entries()) {
					const piece = {cells, from: from * columns.length + column, stride: columns.length, count};
					fillVector(vectors[column] as DuckDBVector, piece, type === 'text' ? texts : undefined);
				}

				chunk.rowCount = count;
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
	};
}

/** The cells of one column in some rows. */
type Piece = {readonly cells: Int32Array; readonly from: number; readonly stride: number; readonly count: number};

function fillVector(vector: DuckDBVector, {cells, from, stride, count}: Piece, texts?: readonly string[]): void {
	for (let row = 0, at = from; row < count; row++, at += stride) {
		const value = cells[at] as number;
		vector.setItem(row, value === noValue ? null : texts ? texts[value] : value);
	}

	vector.flush();
}

function columnOf({name, type, isNullable}: Column): string {
	return `${name} ${types[type].name}${isNullable ? '' : ' NOT NULL'}`;
}

function rawType({type}: Column): string {
	return type === 'text' ? 'VARCHAR' : 'INTEGER';
}
