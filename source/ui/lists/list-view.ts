import {customerColumns} from '../customer/columns.ts';
import {remember} from '../draw/memo.ts';
import {type LeakRow, leakColumns, leakKey} from '../leaks/columns.ts';
import {runsColumns} from '../runs/columns.ts';
import {type RunRow, runRowKey, runRows} from '../runs/rows.ts';
import {casesFor, findingsIn, foundByCustomer, ledgerIn, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import type {ListColumn} from './list-column.ts';
import type {Among, ListState} from './list-state.ts';
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
	/** The columns it can be sorted by. */
	readonly columns: readonly {readonly name: string; readonly kind: string}[];
};

/** Everything a list view is made of; each view remembers its last one by identity. */
type Source<Row> = {
	readonly keyOf: (row: Row) => number;
	readonly customerOf: (row: Row) => number;
};

function rememberView<Row>(source: Source<Row>) {
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

const numbersUpTo = remember((count: number) => Array.from({length: count}, (_, at) => at + 1));
const columnsOfCustomers = remember(customerColumns);
/** The least columns of a terminal in which a leak has room for its month beside the truth. */
const leastForMonth = 70;
const columnsOfLeaks = remember(leakColumns);
const columnsOfRuns = remember(runsColumns);
const customersView = rememberView<number>({keyOf: (id) => id, customerOf: (id) => id});
const runsView = rememberView<RunRow>({keyOf: runRowKey, customerOf: ({run}) => run?.customerId ?? 0});
const leaksView = rememberView<LeakRow>({keyOf: leakKey, customerOf: (row) => row.customerId});

/** The customers list; its rows are customer numbers. */
export function customersIn(state: State): ListView<number> {
	const columns = columnsOfCustomers(ledgerIn(state), policiesIn(state).detector, foundByCustomer(state));
	return customersView(columns, numbersUpTo(state.settings.customers), state.customers);
}

/** The leaks list: the findings, and with the truth revealed the missed and not yet detectable leaks too. */
export function leaksIn(state: State): ListView<LeakRow> {
	const rows: readonly LeakRow[] = state.isTruthShown ? casesFor(state) : findingsIn(state);
	return leaksView(
		columnsOfLeaks(state.isTruthShown, state.settings.customers, state.columns < leastForMonth),
		rows,
		state.leaks,
	);
}

/** The list of saved runs, and of files that can't be taken for one. */
export function runsIn(state: State): ListView<RunRow> {
	return runsView(columnsOfRuns(state.columns, state.runs.marked), runRows(state.runs.listing), state.runs);
}

/** The position of the selected row, by its key or else where it last was; −1 in an empty list. */
export function positionIn({count, keyAt}: Positions, list: ListState): number {
	const last = Math.min(list.at, count - 1);
	if (last >= 0 && keyAt(last) === list.selected) {
		return last;
	}

	for (let position = 0; position < count; position++) {
		if (keyAt(position) === list.selected) {
			return position;
		}
	}

	return last;
}

/** Whether the list on screen has a row that the query asks for; `true` where nothing is asked. */
export function hasMatch(state: State, screen: ListScreen): boolean {
	return anyMatch(positionsOf(state, screen));
}

const anyMatch = remember(({count, isMatch}: Positions) => {
	for (let position = 0; isMatch && position < count; position++) {
		if (isMatch(position)) {
			return true;
		}
	}

	return isMatch === undefined;
});

/** The names of the screens that are lists. */
export type ListScreen = 'customers' | 'leaks' | 'runs';

export function isListScreen(screen: string): screen is ListScreen {
	return screen === 'customers' || screen === 'leaks' || screen === 'runs';
}

/** The list of the screen as positions. */
export function positionsOf(state: State, screen: ListScreen): Positions {
	switch (screen) {
		case 'customers':
			return customersIn(state);
		case 'leaks':
			return leaksIn(state);
		case 'runs':
			return runsIn(state);
	}
}
