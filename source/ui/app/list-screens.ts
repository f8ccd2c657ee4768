import type {Rows} from '../../export/write-rows.ts';
import {customerColumnsIn, customersIn} from '../customer/list.ts';
import {customersLegend} from '../customer/list-legend.ts';
import {listHeight, previewPlace} from '../draw/size.ts';
import {leakColumnsIn, leaksIn} from '../leaks/list.ts';
import {listRows} from '../lists/list-rows.ts';
import type {Positions} from '../lists/list-view.ts';
import type {QueryColumn} from '../lists/query/column.ts';
import {runsListHeight} from '../runs/heights.ts';
import {runsIn} from '../runs/list.ts';
import {resultHeight} from '../sql/layout.ts';
import {resultColumnsIn, resultIn, resultRows} from '../sql/result-list.ts';
import {screenTitles} from '../state/screens.ts';
import type {State} from '../state/state.ts';

type ListKind = {
	readonly viewIn: (state: State) => Positions;
	/** What a query can name, without looking at a row. */
	readonly columnsIn: (state: State) => readonly QueryColumn<never>[];
	/** The rows of the list as they are shown, to be written to a file. */
	readonly rowsIn: (state: State) => Rows;
	/** Rows of a page. */
	readonly pageRows: (state: State) => number;
};

function rowsAbovePreview(state: State, legendLines = 1): number {
	return listHeight(state.rows, previewPlace(state).lines + legendLines - 1);
}

/** The screens that are lists. */
const listScreens = {
	customers: {
		viewIn: customersIn,
		columnsIn: customerColumnsIn,
		rowsIn: (state) => listRows('customers', customersIn(state)),
		pageRows: (state) => rowsAbovePreview(state, customersLegend(state).length),
	},
	leaks: {
		viewIn: leaksIn,
		columnsIn: leakColumnsIn,
		rowsIn: (state) => listRows('leaks', leaksIn(state)),
		pageRows: (state) => rowsAbovePreview(state),
	},
	runs: {
		viewIn: runsIn,
		columnsIn: (state) => runsIn(state).columns,
		// A file that can't be read has nothing to write.
		rowsIn(state) {
			const {columns, rows} = runsIn(state);
			return listRows('runs', {columns, rows: rows.filter(({run}) => run !== undefined)});
		},
		pageRows: runsListHeight,
	},
	sql: {viewIn: resultIn, columnsIn: resultColumnsIn, rowsIn: resultRows, pageRows: resultHeight},
} as const satisfies Readonly<Record<string, ListKind>>;

export type ListScreen = keyof typeof listScreens;

export function isListScreen(screen: string): screen is ListScreen {
	return Object.hasOwn(listScreens, screen);
}

/** The list of the screen as positions. */
export function positionsOf(state: State, screen: ListScreen): Positions {
	return listScreens[screen].viewIn(state);
}

/** How many rows a page of the screen's list has. */
export function pageRowsOf(state: State, screen: ListScreen): number {
	return listScreens[screen].pageRows(state);
}

/** The list that is on screen, what it is called, how long it is, and its rows; `undefined` where there is none. */
export function listShown(state: State): {title: string; count: number; rowsOf: () => Rows} | undefined {
	const {screen} = state;
	const hasNone = (screen === 'runs' && state.runs.comparing) || (screen === 'sql' && !state.sql.answer);
	return isListScreen(screen) && !hasNone
		? {
				title: screenTitles[screen],
				count: positionsOf(state, screen).count,
				rowsOf: () => listScreens[screen].rowsIn(state),
			}
		: undefined;
}

/** The columns that each list can be filtered by. */
export function filterColumns(
	state: State,
): readonly {readonly screen: ListScreen; readonly columns: readonly QueryColumn<never>[]}[] {
	return (Object.keys(listScreens) as ListScreen[]).map((screen) => ({
		screen,
		columns: listScreens[screen].columnsIn(state),
	}));
}

/** Whether Esc has something to close in this list, or somewhere to lead back to. */
export function hasBack(state: State, screen: ListScreen): boolean {
	const {query, among} = state[screen];
	return query !== '' || among !== undefined || state.origin !== undefined;
}
