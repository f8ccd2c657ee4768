import type {Books} from '../../books/books.ts';
import {type BooksShape, shapeOf} from '../../domain/books-shape.ts';
import {subscriptionCount} from '../../domain/ledger.ts';
import {type BooksTables, booksTablesOf, shapeOfBooks} from '../../export/books/shape-of-books.ts';
import type {Table} from '../../export/table.ts';
import type {OutsideBooks} from '../../sql/engine/start-engine.ts';
import {queryTablesFor, queryTablesOfBooks} from '../../sql/query-tables.ts';
import {remember} from '../draw/memo.ts';
import type {Catalogue} from '../editor/completion.ts';
import {simulationFor} from '../state/derive.ts';
import type {State} from '../state/state.ts';

const shapeFor = remember(shapeOf);
const shapeOfOutside = remember(shapeOfBooks);
const tablesOf = remember(queryTablesFor);
const namesIn = remember((shape: BooksShape): Catalogue => cataloguesOf(tablesOf(shape)));

function cataloguesOf(tables: readonly Table[]): Catalogue {
	return tables.map(({name, columns}) => ({name, columns: columns.map((column) => column.name)}));
}

/** What the tables of the books hold beside the usual ones. */
export function shapeIn(state: State): BooksShape {
	return state.books ? shapeOfOutside(state.books.ledger) : shapeFor(simulationFor(state).ledger);
}

const outsideOf = remember((books: Books): BooksTables => booksTablesOf(books.ledger, subscriptionCount(books.ledger)));
const outsideTables = remember(queryTablesOfBooks);
const outsideNames = remember(cataloguesOf);

/** What the engine is told of books from outside; nothing of a simulated year. */
export function outsideIn({books}: State): OutsideBooks | undefined {
	return books && {tables: outsideOf(books), names: books.names};
}

/** The tables that a query can read. */
export function tablesIn(state: State) {
	return state.books ? outsideTables(outsideOf(state.books)) : tablesOf(shapeIn(state));
}

/** Their names, and those of their columns. */
export function catalogueIn(state: State): Catalogue {
	return state.books ? outsideNames(tablesIn(state)) : namesIn(shapeIn(state));
}
