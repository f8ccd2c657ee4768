import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {expect, test} from 'vitest';
import {mappingText, readMappingFile} from '../../../source/books/mapping-file.ts';
import type {OpenedBooks, OpenRequest} from '../../../source/books/open-books.ts';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {OutsideFault} from '../../../source/books/source.ts';
import {openStore} from '../../../source/store/open-store.ts';
import {beginMapping} from '../../../source/ui/state/mapping-state.ts';
import {aMapping, openedBooks} from '../../helpers/a-mapping.ts';
import {aFolder, filesIn, given} from '../../helpers/a-store.ts';
import {anAppWithRuns} from '../../helpers/an-app-with-runs.tsx';
import {anExtract} from '../../helpers/own-books.ts';
import {runsCommand} from '../../helpers/run-command.ts';

const closed = aMapping({questions: []});

/** What opens books, and remembers what it was asked for. */
function anOpener(opened: Partial<OpenedBooks> = {}) {
	const asked: OpenRequest[] = [];
	const open = async (request: OpenRequest): Promise<OpenedBooks> => {
		asked.push(request);
		return openedBooks({mapping: closed, wishes: request.wishes ?? {}, isMappingSaved: true, ...opened});
	};
	return {asked, open};
}

const secret = 'postgres://ada:hunter2@db.example/billing';

test('a run of books keeps where they are, how they were read and what was marked, and no password; opening it reads them again', async () => {
	const folder = join(await aFolder(), 'runs');
	const {asked, open} = anOpener({wishes: {billing: 'first', map: {'invoices.due_date': undefined}}});
	const mapping = beginMapping({paths: ['extract', secret]}, undefined, false);
	const app = anAppWithRuns(folder, {mapping}, open);
	await app.sees('books-of-2022', 'Month');
	await app.presses('t', 't', '2', 'down', 'enter', 'm');
	await app.presses('w');
	await app.sees('Save this run', 'name  books-of-2022');
	await app.presses('enter');
	await app.sees('saved books-of-2022');
	const [run] = given(await openStore(folder).list()).runs;
	expect(run).toMatchObject({
		asOf: '2024-08-31',
		customerId: 2,
		digest: openedBooks().digest(),
		books: {
			paths: [resolve('extract'), 'postgres://ada@db.example/billing'],
			wishes: {billing: 'first', map: {'invoices.due_date': null}},
			currency: {code: 'KWD', decimals: 3},
		},
	});
	expect(run?.marks).toHaveLength(1);
	for (const file of await filesIn(folder)) {
		expect(await readFile(join(folder, file), 'utf8')).not.toContain('hunter2');
	}

	const later = anAppWithRuns(folder, {}, open);
	await later.presses('5');
	await later.sees('▸   books-of-2022', /books +books-of-2022/);
	await later.presses('enter');
	await later.sees('opened books-of-2022', 'books-of-2022, saved', 'Customers › ACME-001');
	expect(asked.at(-1)).toMatchObject({paths: run?.books?.paths, wishes: {billing: 'first'}});
	await later.presses('q');
	await later.ends();
});

test('books that have changed since are opened, and it is said', async () => {
	const folder = join(await aFolder(), 'runs');
	const app = anAppWithRuns(folder, {mapping: beginMapping({paths: ['extract']}, undefined, false)}, anOpener().open);
	await app.sees('Month');
	await app.presses('w');
	await app.sees('Save this run');
	await app.presses('enter');
	await app.sees('saved books-of-2022');
	const later = anAppWithRuns(folder, {}, anOpener({digest: () => `sha256:${'6'.repeat(64)}`}).open);
	await later.presses('5');
	await later.sees('▸   books-of-2022');
	await later.presses('enter');
	await later.sees('the books have changed since it was saved');
});

test('books that are gone leave what was on screen, and it is said why', async () => {
	const folder = join(await aFolder(), 'runs');
	const app = anAppWithRuns(folder, {mapping: beginMapping({paths: ['extract']}, undefined, false)}, anOpener().open);
	await app.sees('Month');
	await app.presses('w');
	await app.sees('Save this run');
	await app.presses('enter');
	await app.sees('saved books-of-2022');
	const later = anAppWithRuns(folder, {}, () => Promise.reject(new Error('extract: there is no such folder')));
	await later.presses('5');
	await later.sees('▸   books-of-2022');
	await later.presses('enter');
	await later.sees('books-of-2022: extract: there is no such folder', 'seed leaktui');
});

/** A folder with two runs of the same books: the second by a detector that does not look at the status. */
async function twoRuns(): Promise<string> {
	const books = {paths: [await anExtract()]};
	const folder = join(await aFolder(), 'runs');
	await runsCommand(folder, ['save', 'usual'], {books});
	await runsCommand(folder, ['save', 'careless'], {books, given: {'detector-ignore-status': ['']}});
	return folder;
}

/** A program on its list of runs, both marked and asked to be compared. */
async function comparing(folder: string, open: (request: OpenRequest) => Promise<OpenedBooks>) {
	const app = anAppWithRuns(folder, {}, open);
	await app.presses('5');
	await app.sees('usual', 'careless');
	return app.presses('down', 'space', 'up', 'space', 'c');
}

test('two runs of books are compared, which are read once; Enter opens a customer in the books of a run', async () => {
	let reading = 0;
	const open = (request: OpenRequest) => {
		reading++;
		return openBooksHere(request);
	};
	const app = await comparing(await twoRuns(), open);
	await app.sees('Runs › Compare', /detector ignores +(no +yes|yes +no)/, /as of +2023-04-12 2023-04-12/, 'so far');
	expect(reading).toBe(1);
	// On the leaks, Enter lists who has the first in one run alone; on whom, it opens that customer.
	await app.presses('tab', 'tab', 'enter');
	await app.sees(/Only in B.* 1 customer/);
	await app.presses('enter');
	await app.sees(/Put (usual|careless) on screen, at customer/);
	await app.presses('y');
	await app.sees('Customers ›', 'History');
	expect(reading).toBe(2);
});

test('who opens a run while the books of a comparison are read no longer waits for them', async () => {
	const folder = await twoRuns();
	let reading = 0;
	const app = await comparing(folder, () =>
		reading++ === 0 ? new Promise(() => undefined) : Promise.reject(new Error('there is no such folder')),
	);
	await app.sees('the books are being read to be compared: Esc stops it');
	await app.presses('enter');
	await app.sees(/(usual|careless): there is no such folder/);
	await app.presses('escape');
	await app.seesNo('reading was stopped');
});

test('who waits for the books of a comparison may stop it; what they have become, or why they are gone, is said', async () => {
	const folder = await twoRuns();
	const waiting = await comparing(folder, () => new Promise(() => undefined));
	await waiting.sees('the books are being read to be compared: Esc stops it');
	await waiting.presses('escape');
	await waiting.sees('reading was stopped');
	const changed = await comparing(folder, anOpener({digest: () => `sha256:${'6'.repeat(64)}`}).open);
	await changed.sees('the books of A have changed since it was saved', 'Settings that differ');
	const gone = await comparing(folder, () => Promise.reject(new OutsideFault('there is no such folder')));
	await gone.sees(/the books of "(usual|careless)" can't be read: there is no such folder/);
});

test('w on the mapping writes the file that is read again', async () => {
	const folder = await aFolder();
	const mappingFile = join(folder, 'leaktui-mapping.json');
	const wishes = {billing: 'calendar', map: {'invoices.amount': 'net', 'invoices.due_date': undefined}} as const;
	const {open} = anOpener({wishes, mappingFile, isMappingSaved: false});
	const app = anAppWithRuns(folder, {mapping: beginMapping({paths: [folder]}, undefined, false)}, open);
	await app.sees('How the books are read');
	await app.presses('w');
	await app.sees('the mapping is saved');
	expect(await readFile(mappingFile, 'utf8')).toBe(mappingText(wishes));
	expect(await readMappingFile(mappingFile)).toEqual(wishes);
});
