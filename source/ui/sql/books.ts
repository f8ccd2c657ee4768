import {type BooksShape, shapeOf} from '../../domain/books-shape.ts';
import {queryTablesFor} from '../../sql/query-tables.ts';
import {remember} from '../draw/memo.ts';
import type {Catalogue} from '../editor/completion.ts';
import {simulationFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const shapeFor = remember(shapeOf);
const tablesOf = remember(queryTablesFor);
const namesIn = remember(
	(shape: BooksShape): Catalogue =>
		tablesOf(shape).map(({name, columns}) => ({name, columns: columns.map((column) => column.name)})),
);

/** What the books hold beside the usual tables. */
export function shapeIn(state: State): BooksShape {
	return shapeFor(simulationFor(state).ledger);
}

/** The tables that a query can read. */
export function tablesIn(state: State) {
	return tablesOf(shapeIn(state));
}

/** Their names, and those of their columns. */
export function catalogueIn(state: State): Catalogue {
	return namesIn(shapeIn(state));
}
