import type {DuckDBConnection, DuckDBDataChunk, DuckDBTableFunctionInfo} from '@duckdb/node-api';
import {cellColumns} from '../cell-columns.ts';
import type {Table} from '../table.ts';
import {cellsOf, fillVector, rowsPerChunk, vectorOf} from './fill-vector.ts';
import {type Rows, type RowsFile, rowsFile} from './rows-file.ts';
import {rawTypeOf, typedColumn, typedPhrases} from './typed-columns.ts';
import type {Engine, TypedTable} from './typed-table.ts';

/** Whether a block has nothing but numbers for the table: those of its words where it holds texts. Those are the long ones. */
export function isOfNumbers({columns, plainRows}: Table): boolean {
	return columns.every(({type, phrase}) => type !== 'text' || (phrase !== undefined && plainRows !== undefined));
}

/**
 * A table of numbers, and of words by their numbers, that waits in the file `aside` until it is read, once: a table of the
 * engine would keep account of what it holds, and be compressed into a file all the same where there is not enough memory.
 * Twice as quick; and the texts of words are put together by the engine, which takes a fraction of what handing them over does.
 */
export async function numberTable(
	engine: Engine,
	connection: DuckDBConnection,
	table: Table,
	aside: string,
	database?: string,
): Promise<TypedTable> {
	const {name, columns} = table;
	const file = await rowsFile(aside);
	registerRows(engine, connection, table, file);
	const query = typedPhrases(columns, `rows_of_${name}()`);
	return {
		table,
		query,
		connection,
		append: ({bytes, rows}) => file.append(bytes, rows),
		async close() {
			await file.written();
			if (database !== undefined) {
				await connection.run(`CREATE TABLE ${database}.${name} (${columns.map(typedColumn).join(', ')})`);
				await connection.run(`INSERT INTO ${database}.${name} ${query}`);
			}
		},
		drop: file.remove,
		discard: file.remove,
	};
}

/** Lets the engine read the rows of a file as those of the function `rows_of_…()`. */
function registerRows(
	{duckDb, bindings}: Engine,
	connection: DuckDBConnection,
	{name, columns: ofTable}: Table,
	file: RowsFile,
): void {
	const columns = cellColumns(ofTable);
	const fill = ({chunk}: DuckDBDataChunk, {block, from, count}: Rows) => {
		for (const [at, column] of columns.entries()) {
			fillVector(bindings, vectorOf(bindings, chunk, at), column, cellsOf(block, at, from, count), []);
		}
	};
	connection.registerTableFunction(
		duckDb.DuckDBTableFunction.create({
			name: `rows_of_${name}`,
			bindFunction(info) {
				for (const column of columns) {
					info.addResultColumn(column.name, rawTypeOf(duckDb, column));
				}

				info.setCardinality(file.rows(), true);
			},
			initFunction(info) {
				info.setMaxThreads(1);
				info.setInitData({next: file.reader(rowsPerChunk)});
			},
			mainFunction(info: DuckDBTableFunctionInfo, chunk) {
				const {next} = info.getInitData() as {readonly next: () => Rows | undefined};
				const rows = next();
				chunk.rowCount = rows?.count ?? 0;
				if (rows) {
					fill(chunk, rows);
				}
			},
		}),
	);
}
