import {customersIn} from '../customer/list.ts';
import {listHeight, previewPlace} from '../draw/size.ts';
import {leaksIn} from '../leaks/list.ts';
import type {Positions} from '../lists/list-view.ts';
import {runsListHeight} from '../runs/heights.ts';
import {runsIn} from '../runs/list.ts';
import type {State} from '../state/state.ts';

type ListKind = {
	readonly viewIn: (state: State) => Positions;
	/** Rows of a page. */
	readonly pageRows: (state: State) => number;
};

function rowsAbovePreview(state: State): number {
	return listHeight(state.rows, previewPlace(state).lines);
}

/** The screens that are lists. */
const listScreens = {
	customers: {viewIn: customersIn, pageRows: rowsAbovePreview},
	leaks: {viewIn: leaksIn, pageRows: rowsAbovePreview},
	runs: {viewIn: runsIn, pageRows: ({rows, isZoomed}) => runsListHeight(rows, isZoomed)},
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
