import {remember} from '../draw/memo.ts';
import type {ListColumn} from './list-column.ts';
import type {Among, ListState} from './list-state.ts';
import type {QueryColumn} from './query/column.ts';
import {parseQuery, type Query} from './query/parse.ts';

/** A list as it is shown: its rows after filter and sort, and what the query says of them. */
export type ListView<Row> = Omit<Positions, 'columns'> & {
	readonly columns: readonly ListColumn<Row>[];
	readonly rows: readonly Row[];
	/** How many rows there are before the query narrows them. */
	readonly total: number;
	/** Absent where nothing is asked for. */
	readonly query: Query<Row> | undefined;
};

/** What moving about in a list needs to know of it, whatever its rows are. Positions begin at 0. */
export type Positions = {
	readonly count: number;
	/** A number for the row that stays its own from day to day. */
	readonly keyAt: (position: number) => number;
	readonly customerAt: (position: number) => number;
	/** Whether the query asks for the row; `undefined` where nothing is asked. */
	readonly isMatch: ((position: number) => boolean) | undefined;
	/** The columns that it can be sorted by and a query can name. */
	readonly columns: readonly QueryColumn<never>[];
};

/** What a list of these rows is told of them. */
type Source<Row> = {
	readonly keyOf: (row: Row) => number;
	readonly customerOf: (row: Row) => number;
};

/** A view of a list of such rows: what it shows of all of them in these columns. It remembers its last one by identity. */
export function rememberView<Row>(source: Source<Row>) {
	const sorted = remember((all: readonly Row[], column: ListColumn<Row>, isDescending: boolean) =>
		sortRows(all, column, isDescending),
	);
	const queryOf = remember((text: string, columns: readonly ListColumn<Row>[]) =>
		text.trim() === '' ? undefined : parseQuery(text, columns),
	);
	const narrowed = remember((rows: readonly Row[], query: Query<Row> | undefined, among: Among | undefined) => {
		const kept = among ? rows.filter((row) => among.ids.has(source.customerOf(row))) : rows;
		return query ? kept.filter((row) => query.matches(row)) : kept;
	});
	const whole = remember(
		(columns: readonly ListColumn<Row>[], rows: readonly Row[], total: number, query: Query<Row> | undefined) => ({
			columns,
			rows,
			total,
			query,
			count: rows.length,
			keyAt: (position: number) => source.keyOf(rows[position] as Row),
			customerAt: (position: number) => source.customerOf(rows[position] as Row),
			isMatch: query && !query.isEmpty ? (position: number) => query.matches(rows[position] as Row) : undefined,
		}),
	);
	return (columns: readonly ListColumn<Row>[], all: readonly Row[], list: ListState): ListView<Row> => {
		const column = columns.find(({name}) => name === list.sort) ?? (columns[0] as ListColumn<Row>);
		const query = queryOf(list.query, columns);
		const rows = narrowed(sorted(all, column, list.isDescending), list.isNarrow ? query : undefined, list.among);
		return whole(columns, rows, all.length, query);
	};
}

function sortRows<Row>(all: readonly Row[], column: ListColumn<Row>, isDescending: boolean): readonly Row[] {
	const sign = isDescending ? -1 : 1;
	const keyed = all.map((row) => ({row, key: column.value(row)}));
	keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
	return keyed.map(({row}) => row);
}
