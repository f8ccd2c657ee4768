import type {BooksShape} from '../domain/books-shape.ts';
import {calendarOfBooks} from '../export/books/billing-tables.ts';
import type {BooksTables} from '../export/books/shape-of-books.ts';
import {tablesOfBooks} from '../export/books-tables.ts';
import type {Table} from '../export/table.ts';
import {tablesFor} from '../export/tables.ts';
import {billingPeriods} from './billing-periods.ts';

/** What a query can read of books of this shape: the tables of an export, and the billing periods. */
export function queryTablesFor(shape: Pick<BooksShape, 'hasDiscounts' | 'hasPrices'>): readonly Table[] {
	return [...tablesFor(shape), billingPeriods];
}

/** The same of books from outside, identifiers as texts. */
export function queryTablesOfBooks(shape: BooksTables): readonly Table[] {
	return [...tablesOfBooks(shape), calendarOfBooks];
}
