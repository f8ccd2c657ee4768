import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {memoryOf} from '../../source/books/handed-over.ts';
import {type OpenedBooks, openBooks} from '../../source/books/open-books.ts';
import {openBooksHere} from '../../source/books/open-here.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder} from '../helpers/a-store.ts';
import {exportTo} from '../helpers/export-to.ts';

/** The built thread. */
const program = pathToFileURL('dist/books-thread.js');
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const folders = readdirSync(fixtures).map((name) => join(fixtures, name));

/** All that is known of books, but for how to ask for their digest. */
function toldOf({digest: _, ...opened}: OpenedBooks) {
	return opened;
}

/** Takes a ledger's memory away, as handing it over to another thread does; gives the ledger as the other has it. */
function taken(ledger: Ledger): Ledger {
	return structuredClone(ledger, {transfer: memoryOf(ledger)});
}

describe('the ledger of books', () => {
	test.each(folders)('is handed over before the rest is described, which does not need it: %s', async (folder) => {
		const whole = await openBooksHere({paths: [folder]});
		const told: Ledger[] = [];
		const opened = await openBooksHere({paths: [folder], onLedger: (ledger) => told.push(taken(ledger))});
		expect(told).toHaveLength(1);
		const [ledger] = told as [Ledger];
		expect(toldOf({...opened, books: {...opened.books, ledger}})).toEqual(toldOf(whole));
	});

	test('is handed over after answers were held against it', async () => {
		const folder = await aFolder();
		const answers = join(folder, 'answers.csv');
		const exported = await exportTo({...defaultSettings, customers: 60}, undefined, undefined, {answers});
		const paths = [exported.folder];
		const whole = await openBooksHere({paths, answersFile: answers});
		const opened = await openBooksHere({paths, answersFile: answers, onLedger: taken});
		expect(opened.books.truth).toEqual(whole.books.truth);
		expect(opened.mapping).toEqual(whole.mapping);
	});

	test.each(folders)('is the one that its books come with, out of another thread: %s', async (folder) => {
		const told: Ledger[] = [];
		const opened = await openBooks({paths: [folder], onLedger: (ledger) => told.push(ledger)}, program);
		expect(told).toEqual([opened.books.ledger]);
		expect(told[0]).toBe(opened.books.ledger);
		const whole = await openBooksHere({paths: [folder]});
		expect(toldOf(opened)).toEqual(toldOf(whole));
		expect(opened.digest()).toBe(whole.digest());
	});
});
