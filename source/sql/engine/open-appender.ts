import type {DuckDBConnection, DuckDBDateValue, DuckDBDecimalValue, DuckDBType} from '@duckdb/node-api';
import type {Column, Row, Table} from '../../export/table.ts';
import type {DuckDb} from '../../files/load-duckdb.ts';
import {digitsOf, storedColumns, wholeSchema} from './as-of-views.ts';

/** The engine takes rows in chunks of columns; it knows no larger ones. */
const rowsPerChunk = 2048;

export type TableAppender = {
	readonly table: Table;
	/** Adds a row; it may be reused for the next one. */
	readonly append: (row: Row) => void;
	/** Hands over what is left. */
	readonly close: () => void;
};

/** Appends rows to a table column by column, without writing them down as text: some 3 million rows a second. */
export async function openAppender(duckDb: DuckDb, connection: DuckDBConnection, table: Table): Promise<TableAppender> {
	const columns = storedColumns(table);
	const appender = await connection.createAppender(table.name, wholeSchema);
	const chunk = duckDb.DuckDBDataChunk.create(
		columns.map((column) => engineType(duckDb, column)),
		rowsPerChunk,
	);
	const vectors = columns.map((_, at) => chunk.getColumnVector(at));
	const values = columns.map((column) => valueMaker(duckDb, column));
	let rows = 0;
	const flush = () => {
		for (const vector of vectors) {
			vector.flush();
		}

		chunk.rowCount = rows;
		appender.appendDataChunk(chunk);
		chunk.reset();
		rows = 0;
	};

	return {
		table,
		append(row) {
			for (let at = 0; at < columns.length; at++) {
				const value = row[(columns[at] as (typeof columns)[number]).at] as Row[number];
				const make = values[at] as ValueMaker;
				(vectors[at] as (typeof vectors)[number]).setItem(rows, value === null ? null : make(value));
			}

			rows++;
			if (rows === rowsPerChunk) {
				flush();
			}
		},
		close() {
			if (rows > 0) {
				flush();
			}

			appender.closeSync();
		},
	};
}

type Typed = Pick<Column, 'type' | 'decimals'>;

function engineType({INTEGER, DATE, VARCHAR, DECIMAL}: DuckDb, column: Typed): DuckDBType {
	const [width, scale] = digitsOf(column);
	return {integer: INTEGER, date: DATE, text: VARCHAR, money: DECIMAL(width, scale)}[column.type];
}

type ValueMaker = (value: number | string) => number | string | DuckDBDateValue | DuckDBDecimalValue;

/** The engine's own value; of days and sums of money there are few, so that each is made once. */
function valueMaker(duckDb: DuckDb, column: Typed): ValueMaker {
	const [width, scale] = digitsOf(column);
	switch (column.type) {
		case 'date':
			return remembered((day) => new duckDb.DuckDBDateValue(day));
		case 'money':
			return remembered((cents) => new duckDb.DuckDBDecimalValue(BigInt(cents), width, scale));
		default:
			return (value) => value;
	}
}

function remembered<Value>(make: (value: number) => Value): (value: number | string) => Value {
	const made = new Map<number | string, Value>();
	return (value) => {
		let known = made.get(value);
		if (known === undefined) {
			known = make(Number(value));
			made.set(value, known);
		}

		return known;
	};
}
