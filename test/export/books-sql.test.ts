import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Books} from '../../source/books/books.ts';
import type {Wishes} from '../../source/books/mapping.ts';
import {openBooksHere} from '../../source/books/open-here.ts';
import type {Day} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import type {Policy} from '../../source/domain/policy.ts';
import {shapeOfBooks} from '../../source/export/books/shape-of-books.ts';
import type {Dialect} from '../../source/export/dialects/dialect.ts';
import {duckdb} from '../../source/export/dialects/duckdb.ts';
import {postgresql} from '../../source/export/dialects/postgresql.ts';
import {ruleQuery} from '../../source/export/dialects/rule-queries.ts';
import {spark} from '../../source/export/dialects/spark.ts';
import {sql} from '../../source/export/sql.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aPostgres} from '../helpers/a-postgres.ts';
import {aFolder} from '../helpers/a-store.ts';
import {anyBooks} from '../helpers/any-books.ts';
import {checkLater, someOf} from '../helpers/check.ts';
import {everythingOften} from '../helpers/everything-on.ts';
import {exportTo} from '../helpers/export-to.ts';
import {duckDbOver, exportBooksTo, rowQueried, rowsDetected} from '../helpers/exported-books.ts';
import {sparkInDuckdb} from '../helpers/spark-in-duckdb.ts';

const policies: readonly Policy[] = [
	{graceDays: 30, looksAtStatus: true},
	{graceDays: 10, looksAtStatus: false},
];
const everything = {...everythingOften, customers: 60};

async function openedAt(path: string, wishes: Wishes = {}): Promise<Books> {
	return (await openBooksHere({paths: [path], wishes})).books;
}

/** A folder with these tables as CSV. */
async function written(tables: Readonly<Record<string, string>>): Promise<string> {
	const folder = join(await aFolder(), 'books');
	mkdirSync(folder);
	for (const [name, text] of Object.entries(tables)) {
		writeFileSync(join(folder, `${name}.csv`), text);
	}

	return folder;
}

type Asked = (query: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Expects that the rules, as queries over exported tables, return what detection finds on the day of the export and before; gives how many rows that were. */
async function expectSameRows({ledger}: Books, days: readonly Day[], dialect: Dialect, asked: Asked): Promise<number> {
	let count = 0;
	for (const day of days) {
		const view = asOf(ledger, day);
		for (const policy of policies) {
			for (const leak of leaks) {
				const query = ruleQuery(leak, dialect, policy, ledger.months, day, shapeOfBooks(view));
				const rows = (await asked(query)).map(rowQueried).toSorted();
				expect(rows, query).toEqual(rowsDetected(view, policy, leak).toSorted());
				count += rows.length;
			}
		}
	}

	return count;
}

/** Asks DuckDB of the tables, as known on their last day, and before. */
async function expectSameInDuckDb(books: Books, dialect: Dialect): Promise<number> {
	const {day} = books.ledger;
	let count = 0;
	for (const exportedOn of someOf([day, day - 70])) {
		const connection = await duckDbOver(await exportBooksTo(books, exportedOn));
		for (const macro of dialect.name === 'spark' ? sparkInDuckdb : []) {
			await connection.run(macro);
		}

		count += await expectSameRows(books, [exportedOn, exportedOn - 45], dialect, async (query) =>
			(await connection.runAndReadAll(query)).getRowObjectsJson(),
		);
		connection.closeSync();
	}

	return count;
}

const fixtures = fileURLToPath(new URL('../books/fixtures', import.meta.url));

describe('the rules as SQL over the tables that books are exported to find what detection finds', () => {
	test.each(readdirSync(fixtures))('in books as they occur: %s', async (shape) => {
		await expectSameInDuckDb(await openedAt(join(fixtures, shape)), duckdb);
	});

	test.each([
		['the default year', defaultSettings, 'USD', duckdb],
		['a year of every leak, with rises and discounts', everything, 'USD', duckdb],
		['the same in money of three decimals', everything, 'KWD', spark],
		['the same in money of no decimals', everything, 'JPY', spark],
	])('in %s, opened again', async (_, settings, currency, dialect) => {
		const {folder} = await exportTo({...settings, customers: 60});
		const books = await openedAt(folder, {currency});
		expect(await expectSameInDuckDb(books, dialect)).toBeGreaterThan(20);
	});

	test('in any books, whatever is wrong with their rows', async () => {
		await checkLater(anyBooks, 12, async (tables) => {
			const books = await openedAt(await written(tables)).catch(() => undefined);
			await (books && expectSameInDuckDb(books, duckdb));
		});
	});

	test('in PostgreSQL, which takes the dump with its keys', async () => {
		const folders = [
			(await exportTo(everything)).folder,
			...['calendar', 'no-plans', 'trust'].map((name) => join(fixtures, name)),
		];
		const database = await aPostgres();
		for (const folder of folders) {
			const books = await openedAt(folder);
			const dump = await exportBooksTo(books, books.ledger.day, sql);
			await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
			await database.exec(readFileSync(join(dump, 'leaktui.sql'), 'utf8'));
			await expectSameRows(
				books,
				[books.ledger.day, books.ledger.day - 45],
				postgresql,
				async (query) => (await database.query<Record<string, unknown>>(query)).rows,
			);
		}
	});
});
