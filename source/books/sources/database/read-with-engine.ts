import type {DuckDBConnection, DuckDBVector} from '@duckdb/node-api';
import {addString, type ColumnDraft, columnDraft} from '../cells/column-draft.ts';
import {type PackedColumn, packed} from '../cells/packed-column.ts';
import type {OnRows, PackedTable} from '../packed-table.ts';
import type {Session} from '../session.ts';
import {type EngineColumn, type EngineTable, expressionOf} from './engine-table.ts';
import {attached, during, openEngine} from './open-engine.ts';
import {relationOf} from './open-with-engine.ts';
import {packedNumbers} from './packed-numbers.ts';

/** A column while it is read: numbers as the engine has them, or texts, which show their own type. */
type Taking = {readonly column: EngineColumn; readonly draft: ColumnDraft; readonly isText: boolean};

/** Reads the columns of these places, all rows. */
export async function readWithEngine(
	{from, columns}: EngineTable,
	places: readonly number[],
	session: Session,
	onRows: OnRows,
): Promise<PackedTable> {
	const path = 'parquet' in from ? (from.parquet[0] as string) : from.database;
	const connection = await openEngine(session, path);
	const relation = relationOf(from, 'parquet' in from ? '' : await attached(session, path));
	return during(path, async () => {
		const first = places.map((place) => {
			const column = columns[place] as EngineColumn;
			const isText = column.reading === 'texts';
			return {column, isText, draft: columnDraft(isText ? 0 : 1024)};
		});
		const rows = await take(connection, relation, first, onRows);
		const read = first.map(finished);
		const again = first.map(({column}, at) =>
			read[at] === undefined ? {column, isText: true, draft: columnDraft(0, true)} : undefined,
		);
		const left = again.filter((taking) => taking !== undefined);
		if (left.length > 0) {
			await take(connection, relation, left, onRows);
		}

		const all = read.map((column, at) => column ?? packed((again[at] as Taking).draft));
		return {rows, columns: all, lines: {rows: new Int32Array(0), distances: new Int32Array(0)}, spoiled: []};
	});
}

function finished({column, draft, isText}: Taking): PackedColumn | undefined {
	if (isText) {
		return draft.kind === 'mixed' ? undefined : packed(draft);
	}

	return packedNumbers(column, draft.numbers.slice(0, draft.rows));
}

async function take(
	connection: DuckDBConnection,
	relation: string,
	taking: readonly Taking[],
	onRows: OnRows,
): Promise<number> {
	const expressions = taking.map(({column, isText}) => expressionOf(column, isText)).join(', ');
	const result = await connection.stream(`SELECT ${expressions || '1'} FROM ${relation}`);
	let rows = 0;
	for (;;) {
		const chunk = await result.fetchChunk();
		if (chunk === null || chunk.rowCount === 0) {
			return rows;
		}

		for (const [at, {draft, isText}] of taking.entries()) {
			(isText ? addTexts : addNumbers)(draft, chunk.getColumnVector(at), chunk.rowCount);
		}

		rows += chunk.rowCount;
		onRows(rows);
	}
}

function addTexts(draft: ColumnDraft, vector: DuckDBVector, count: number): void {
	for (let row = 0; row < count; row++) {
		addString(draft, (vector.getItem(row) as string | null) ?? undefined);
	}
}

function addNumbers(draft: ColumnDraft, vector: DuckDBVector, count: number): void {
	if (draft.rows + count > draft.numbers.length) {
		const grown = new Float64Array(Math.max(draft.numbers.length * 2, draft.rows + count));
		grown.set(draft.numbers);
		draft.numbers = grown;
	}

	for (let row = 0; row < count; row++) {
		draft.numbers[draft.rows++] = (vector.getItem(row) as number | null) ?? Number.NaN;
	}
}
