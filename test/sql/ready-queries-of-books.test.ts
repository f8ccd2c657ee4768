import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as duckDb from '@duckdb/node-api';
import {describe, expect, onTestFinished, test} from 'vitest';
import type {Books} from '../../source/books/books.ts';
import type {Wishes} from '../../source/books/mapping.ts';
import {openBooksHere} from '../../source/books/open-here.ts';
import type {Day} from '../../source/domain/days.ts';
import {asOf, subscriptionCount} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {booksTablesOf, shapeOfBooks} from '../../source/export/books/shape-of-books.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {type Box, openBox} from '../../source/sql/engine/open-box.ts';
import {defaultLimits} from '../../source/sql/limits.ts';
import {type ReadyQuery, readyQueries} from '../../source/sql/ready-queries.ts';
import {ask} from '../helpers/a-box.ts';
import {someOf} from '../helpers/check.ts';
import {everythingOften} from '../helpers/everything-on.ts';
import {exportTo} from '../helpers/export-to.ts';
import {rowQueried, rowsDetected} from '../helpers/exported-books.ts';
import {policy} from '../helpers/opened.ts';

const everything = {...everythingOften, customers: 100};
const fixtures = fileURLToPath(new URL('../books/fixtures', import.meta.url));

async function openedAt(path: string, wishes: Wishes = {}): Promise<Books> {
	return (await openBooksHere({paths: [path], wishes})).books;
}

/** A sealed box with the tables of books. */
async function boxOf({ledger, names}: Books): Promise<Box> {
	const box = await openBox(duckDb, defaultLimits, defaultSettings, booksTablesOf(ledger, subscriptionCount(ledger)));
	onTestFinished(() => box.close());
	box.append(ledger, names);
	await box.seal();
	return box;
}

/** The rows that a ready query gives as of a day, by the names of their columns. */
async function asked(box: Box, {ledger}: Books, ready: ReadyQuery, day: Day) {
	const {columns, rows, sentence} = await ask(box, ready.sql(policy, ledger.months, shapeOfBooks(ledger)), day);
	expect(sentence).toBe('');
	return rows.map((row) => Object.fromEntries(columns.map(({name}, at) => [name, row[at]])));
}

describe.each([
	...readdirSync(fixtures).map((name) => [name, () => openedAt(join(fixtures, name))] as const),
	['every leak', async () => openedAt((await exportTo(everything)).folder)] as const,
	[
		'every leak, in three decimals',
		async () => openedAt((await exportTo(everything)).folder, {currency: 'KWD'}),
	] as const,
])('of opened books: %s', (_, open) => {
	test('the ready rules find what detection finds, and recurring revenue is that of the screens', async () => {
		const books = await open();
		const {ledger} = books;
		const box = await boxOf(books);
		const revenue = readyQueries.find(({id}) => id === 'monthly-recurring-revenue') as ReadyQuery;
		for (const day of someOf([ledger.day - 40, ledger.day, ledger.day - 100])) {
			const view = asOf(ledger, day);
			for (const ready of readyQueries.filter(({kind}) => kind === 'rule')) {
				const leak = leaks.find(({id}) => id === ready.id) as (typeof leaks)[number];
				const rows = await asked(box, books, ready, day);
				expect(rows.map(rowQueried).toSorted()).toEqual(rowsDetected(view, policy, leak).toSorted());
			}

			const total = (await asked(box, books, revenue, day)).at(-1);
			const {mrrCents} = subscribersOf(view);
			expect(Number(total?.['mrr'])).toBe(Number(formatCents(mrrCents, ledger.currency)));
		}
	});
});
