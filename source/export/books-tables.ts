import {type Ledger, subscriptionCount} from '../domain/ledger.ts';
import {invoicesTable, paymentsTable, periodsTable} from './books/billing-tables.ts';
import {customersTable, plansTable, pricesTable, subscriptionsTable} from './books/contract-tables.ts';
import {type BooksTables, booksTablesOf} from './books/shape-of-books.ts';
import type {BooksToExport} from './export-order.ts';
import type {Table} from './table.ts';

/** The books as an export takes them: all that was read of them, and the tables they make. */
export function booksToExport({
	name,
	ledger,
	names,
}: Omit<BooksToExport, 'tables' | 'names'> & {names?: BooksToExport['names']}): BooksToExport {
	return {name, ledger, names, tables: tablesOfBooks(tablesIn(ledger))};
}

function tablesIn(ledger: Ledger): BooksTables {
	return booksTablesOf(ledger, subscriptionCount(ledger));
}

/** The data tables of books from outside, identifiers as texts, each after those that its keys point to. */
export function tablesOfBooks(shape: BooksTables): readonly Table[] {
	return [
		...(shape.hasPlans ? [plansTable(shape)] : []),
		...(shape.hasPrices ? [pricesTable(shape)] : []),
		customersTable,
		subscriptionsTable(shape),
		periodsTable,
		invoicesTable(shape),
		paymentsTable(shape),
	];
}
