import {basename, relative} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {aReader, frameOf} from '../../helpers/a-reader.tsx';
import {someBooks} from '../../helpers/some-books.ts';

/** The books of the fixture in which every kind of row is set aside. */
async function trustBooks() {
	const folder = fileURLToPath(new URL('../../books/fixtures/trust', import.meta.url));
	return (await openBooksHere({paths: [relative(process.cwd(), folder)]})).books;
}

test('the first reason is selected, Enter lists its rows, Esc leads back to the reasons, then to the screen', () => {
	const reader = aReader({books: someBooks()}).presses('2', 'd');
	reader.sees(/▸ +1 {2}with the identifier of an earlier row, line 7/, 'enter rows');
	reader.presses('enter').sees('subscriptions: 1 row with the identifier of an earlier row', 'from subs.csv', /▸ +7/);
	reader.seesNo('enter rows');
	reader.presses('escape').sees(/▸ +1 {2}with the identifier/);
	reader.presses('escape').sees('Customers').seesNo('set aside');
	expect(reader.state().overlay).toBeUndefined();
});

test('d closes what was read from its rows too, and it opens at its beginning again', () => {
	const reader = aReader({books: someBooks()}).presses('d', 'G', 'g', 'down', 'down', 'enter', 'd');
	expect(reader.state().overlay).toBeUndefined();
	reader.presses('d').sees(/▸ +1 {2}with the identifier/);
});

test('Enter on a table lists all of its rows in the order of the file, with why', () => {
	const reader = aReader({books: someBooks(), columns: 140}).presses('d', 'down', 'enter');
	reader.sees('invoices: 5 rows set aside', 'row 1 of 5', 'why');
	const numbers = reader
		.frame()
		.split('\n')
		.flatMap((line) => /^│ [▸ ] +(\d+) /.exec(line)?.[1] ?? []);
	expect(numbers).toEqual(['12', '44', '45', '98', '1204']);
	reader.sees(/44 {2}R-0044 .*with an amount/);
});

test('Enter on a table that was kept whole, or on rows that nobody knows the lines of, says so', () => {
	aReader({books: someBooks()}).presses('d', 'G', 'enter').sees('no row of payments was set aside');
	const [table] = someBooks().intake?.tables ?? [];
	const unknown = {...table, setAside: [{reason: 'void', count: 2, lines: []}]} as NonNullable<typeof table>;
	aReader({books: {...someBooks(), intake: {tables: [unknown]}}})
		.presses('d', 'enter')
		.sees('it is not known where those 2 rows stand');
});

test('cells are shown as what they are, never as commands to the terminal', () => {
	const reader = aReader({books: someBooks(), columns: 140}).presses('d', 'down', 'down', 'down', 'enter', 'down');
	reader.sees('R-0045', 'total_amount: =HYPERLINK("http://example.com")').seesNo('\u001B[2J', '\u202E');
	reader.presses('y');
	const copied = reader.effects.at(-1);
	expect(copied).toMatchObject({type: 'copy'});
	const text = copied?.type === 'copy' ? copied.text : '';
	expect(text.split('\n')[0]).toBe('line\tinvoice_no\tsubscription\tissued\ttotal_amount\tremark\twhy');
	expect(text).toContain('44\tR-0044\tsub-7\t2022-04-01\tten\t');
	expect(text).not.toContain('\u202E');
});

test('a thousand lines scroll, the last one is reached, and what was not kept is counted', () => {
	const lines = Array.from({length: 1000}, (_, at) => at + 2);
	const table = {
		table: 'invoices',
		file: 'i.csv',
		rows: 5000,
		kept: 2655,
		setAside: [{reason: 'void', count: 2345, lines}],
	};
	const reader = aReader({books: {...someBooks(), intake: {tables: [table]}}, columns: 60, rows: 18});
	reader.presses('d', 'enter', 'pagedown').sees('row 11 of 1,000', /▸ +12/);
	reader.presses('G').sees('row 1000 of 1,000', /▸ +1001/, 'and 1,345 rows more, whose lines were not kept');
});

test('the rows of files that were read show the cells that stand on their lines', async () => {
	const books = await trustBooks();
	const reader = aReader({books, columns: 120, rows: 40}).presses('d');
	reader.sees(/▸ +1 {2}with the identifier of an earlier row, line 4/);
	reader.presses('enter').sees(/line {2}subscription_id {2}customer_id/, /▸ +4 {2}2 +9 +99\.00 +2023-01-01/);
	reader.presses('escape', 'down', 'enter').sees(/▸ +5 {2}3 +3 +ten/);
});

for (const [columns, rows] of [
	[60, 18],
	[80, 24],
	[120, 40],
] as const) {
	test(`what was set aside at ${columns} × ${rows}`, async () => {
		const reader = aReader({books: {...(await trustBooks()), name: 'trust'}, columns, rows});
		const picture = (name: string) =>
			expect(`${frameOf(reader.state())}\n`).toMatchFileSnapshot(
				`../../../snapshots/screens/books-${name}-${columns}x${rows}.txt`,
			);
		reader.presses('d');
		await picture('trust-data');
		reader.presses('down', 'down', 'enter');
		await picture('trust-rows');
	});
}

test.each([60, 80, 100])('in %i columns no name of a file and no line is cut', async (columns) => {
	const reader = aReader({books: await trustBooks(), columns, rows: 60}).presses('d');
	for (const {file} of (await trustBooks()).intake?.tables ?? []) {
		reader.sees(`from ${basename(file)}`);
	}

	reader.sees('line 7').seesNo('…');
});
