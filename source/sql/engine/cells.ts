import type {DuckDBDataChunk, DuckDBValue} from '@duckdb/node-api';
import {formatDay} from '../../domain/days.ts';
import type {DuckDb} from '../../files/load-duckdb.ts';
import type {Cell, ResultRow} from '../answer.ts';

/** The days that take four digits of year. */
const [firstDay, lastDay] = [Date.UTC(1000, 0, 1) / 86_400_000, Date.UTC(9999, 11, 31) / 86_400_000];

/** The first `most` rows of a chunk, as plain values that can be sent. */
export function rowsOf(duckDb: DuckDb, chunk: DuckDBDataChunk, most: number): ResultRow[] {
	const count = Math.min(chunk.rowCount, most);
	const vectors = Array.from({length: chunk.columnCount}, (_, at) => chunk.getColumnVector(at));
	return Array.from({length: count}, (_, row) => vectors.map((vector) => cellOf(duckDb, vector.getItem(row))));
}

function cellOf(duckDb: DuckDb, value: DuckDBValue): Cell {
	switch (typeof value) {
		case 'bigint':
			return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
		case 'number':
			return Number.isFinite(value) ? value : String(value);
		case 'object':
			return value === null ? null : nestedCell(duckDb, value);
		default:
			return value;
	}
}

function nestedCell(duckDb: DuckDb, value: Exclude<DuckDBValue, null | boolean | number | bigint | string>): Cell {
	if (value instanceof duckDb.DuckDBDateValue) {
		return value.days >= firstDay && value.days <= lastDay ? formatDay(value.days) : String(value);
	}

	const inner = (item: DuckDBValue) => cellOf(duckDb, item);
	if (value instanceof duckDb.DuckDBListValue || value instanceof duckDb.DuckDBArrayValue) {
		return value.items.map(inner);
	}

	if (value instanceof duckDb.DuckDBStructValue) {
		return Object.fromEntries(Object.entries(value.entries).map(([name, item]) => [name, inner(item)]));
	}

	if (value instanceof duckDb.DuckDBMapValue) {
		return value.entries.map(({key, value: item}) => ({key: inner(key), value: inner(item)}));
	}

	return value instanceof duckDb.DuckDBUnionValue || value instanceof duckDb.DuckDBVariantValue
		? inner(value.value)
		: String(value);
}
