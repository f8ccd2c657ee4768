import {onTestFinished} from 'vitest';
import {absentDay, type RawColumn, type RawTable, type Source} from '../../source/books/source.ts';
import {openSource} from '../../source/books/sources/open-source.ts';
import {formatDay} from '../../source/domain/days.ts';

/** The source of these paths; closed after the test. */
export async function aSource(...paths: readonly string[]): Promise<Source> {
	const source = await openSource(paths);
	onTestFinished(() => source.close());
	return source;
}

/** Each table with all its columns. */
export async function readAll(...paths: readonly string[]): Promise<readonly RawTable[]> {
	const source = await aSource(...paths);
	return Promise.all(source.tables.map((table) => source.read(table, table.columns)));
}

/** The first table with all its columns. */
export async function readOne(...paths: readonly string[]): Promise<RawTable> {
	const [table] = await readAll(...paths);
	return table as RawTable;
}

/** The values of a column as texts, decimals with all the digits of their scale. */
export function textsOf(column: RawColumn): readonly (string | undefined)[] {
	switch (column.kind) {
		case 'texts':
			return column.values;
		case 'integers':
			return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value)));
		case 'decimals':
			return Array.from(column.values, (value) =>
				Number.isNaN(value) ? undefined : (value / 10 ** column.scale).toFixed(column.scale),
			);
		default:
			return Array.from(column.values, (value) => (value === absentDay ? undefined : formatDay(value)));
	}
}

/** All rows, each as texts. */
export function rowsOf(table: RawTable): readonly (readonly (string | undefined)[])[] {
	const columns = table.columns.map(textsOf);
	return Array.from({length: table.rows}, (_, row) => columns.map((values) => values[row]));
}

/** What each column is read as. */
export function kindsOf(table: RawTable): readonly string[] {
	return table.columns.map(({kind}) => kind);
}
