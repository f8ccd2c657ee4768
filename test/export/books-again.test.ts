import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Books} from '../../source/books/books.ts';
import type {Wishes} from '../../source/books/mapping.ts';
import {openBooksHere} from '../../source/books/open-here.ts';
import {csv} from '../../source/export/csv.ts';
import {parquet} from '../../source/export/database/parquet-format.ts';
import {json} from '../../source/export/json.ts';
import {sql} from '../../source/export/sql.ts';
import {everythingOften} from '../helpers/everything-on.ts';
import {exportTo} from '../helpers/export-to.ts';
import {exportBooksTo} from '../helpers/exported-books.ts';
import {findingsIn} from '../helpers/opened.ts';

const everything = {...everythingOften, customers: 100};

async function openedAt(path: string, wishes: Wishes = {}) {
	return openBooksHere({paths: [path], wishes});
}

/** Expects that the tables of books, opened again without a word on them but how they are billed, have the same findings. */
async function expectSameAgain(books: Books, wishes: Wishes, format = csv): Promise<number> {
	const {books: again, mapping} = await openedAt(await exportBooksTo(books, books.ledger.day, format), wishes);
	expect(mapping.questions).toEqual([]);
	const days = [undefined, '2024-06-30'];
	for (const day of days) {
		expect(findingsIn(again, day)).toEqual(findingsIn(books, day));
	}

	return findingsIn(books).length;
}

const fixtures = fileURLToPath(new URL('../books/fixtures', import.meta.url));

describe('tables of books, opened again, have the findings of those', () => {
	test.each(readdirSync(fixtures))('of books as they occur: %s', async (shape) => {
		const {books, mapping} = await openedAt(join(fixtures, shape));
		const {billing, currency} = mapping.reading;
		await expectSameAgain(books, {billing, currency});
	});

	test.each([csv, json, sql, parquet])('of a year of every leak, in three decimals: $name', async (format) => {
		const {books} = await openedAt((await exportTo(everything)).folder, {currency: 'KWD'});
		expect(await expectSameAgain(books, {currency: 'KWD'}, format)).toBeGreaterThan(50);
	});
});
