import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {openBooksHere} from '../../../source/books/open-here.ts';
import {exportOffers} from '../../../source/ui/app/exports/offers.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {leaktui} from '../../helpers/leaktui.ts';
import {someBooks} from '../../helpers/some-books.ts';

const folder = relative(
	process.cwd(),
	fileURLToPath(new URL('../../books/fixtures/customer-invoices', import.meta.url)),
);
const aPlace = async (name: string) => join(await mkdtemp(join(tmpdir(), 'leaktui-export-')), name);

/** Chooses the offer of this name on these books, and writes it there as the shell does. */
async function written(reader: Reader, name: string, path: string): Promise<string> {
	reader.presses('e').types(name).presses('enter', 'ctrl+u').types(path).presses('enter');
	const effect = reader.effects.at(-1);
	const offer = exportOffers.find(({id}) => effect?.type === 'export' && id === effect.offer);
	return effect?.type === 'export' && offer
		? offer.write(reader.state(), effect.to, false, async () => 0)
		: 'nothing was asked for';
}

async function aReaderOfBooks(): Promise<Reader> {
	return aReader({books: (await openBooksHere({paths: [folder]})).books});
}

test('e and the palette offer the tables, the findings and the report of opened books, and an exercise on them', async () => {
	const reader = await aReaderOfBooks();
	reader
		.presses('e')
		.sees(
			/the tables of these books as of \d{4}-\d\d-\d\d, as CSV/,
			/the tables of these books .* as JSON/,
			/the \d+ findings as of \d{4}-\d\d-\d\d, as CSV/,
			/the \d+ findings as of .* as JSON/,
			/the report on these books .* as HTML/,
			/the report on these books .* as Markdown/,
			/an exercise as of .* with its key, as HTML/,
		);
	reader.presses('escape', ':').types('export report').sees('the report on these books');
});

test.each(['csv', 'json'])('the tables are those that export --books writes, as %s', async (format) => {
	const [path, again] = [await aPlace('tables'), await aPlace('again')];
	expect(await written(await aReaderOfBooks(), `tables ${format}`, path)).toMatch(/\d+ invoices/);
	expect(leaktui('export', '--books', folder, '--format', format, '--out', again).stderr).toBe('');
	const names = await readdir(path);
	expect(names.toSorted()).toEqual((await readdir(again)).toSorted());
	for (const name of names) {
		expect(await readFile(join(path, name), 'utf8'), name).toBe(await readFile(join(again, name), 'utf8'));
	}
});

test.each(['csv', 'json'])('the findings are those that detect --books prints, as %s', async (format) => {
	const path = await aPlace(`findings.${format}`);
	expect(await written(await aReaderOfBooks(), `findings ${format}`, path)).toMatch(/: [1-9]\d* findings, as of/);
	expect(await readFile(path, 'utf8')).toBe(leaktui('detect', '--books', folder, `--${format}`).stdout);
});

test.each([
	['html', 'books.html'],
	['markdown', 'books.md'],
])('the report is the one that report --books writes, as %s', async (format, file) => {
	const [path, again] = [await aPlace(file), await aPlace(file)];
	expect(await written(await aReaderOfBooks(), `report ${format}`, path)).toMatch(/: as of \d{4}-\d\d-\d\d$/);
	expect(leaktui('report', '--books', folder, '--out', again).stderr).toBe('');
	expect(await readFile(path, 'utf8')).toBe(await readFile(again, 'utf8'));
});

test('the exercise is the one that report --exercise --books writes, with its key beside', async () => {
	const [path, again] = [await aPlace('exercise.html'), await aPlace('exercise.html')];
	const key = (of: string) => of.replace('.html', '-key.html');
	expect(await written(await aReaderOfBooks(), 'exercise html', path)).toContain(key(path));
	const words = ['--exercise', '--books', folder, '--out', again, '--answers', key(again)] as const;
	expect(leaktui('report', ...words).stderr).toBe('');
	for (const of of [(file: string) => file, key]) {
		expect(await readFile(of(path), 'utf8')).toBe(await readFile(of(again), 'utf8'));
	}
});

test('money has as many decimals as its currency', async () => {
	const path = await aPlace('tables');
	await written(aReader({books: someBooks()}), 'tables csv', path);
	const [, ...rows] = (await readFile(join(path, 'invoices.csv'), 'utf8')).trim().split('\r\n');
	expect(rows.length).toBeGreaterThan(0);
	for (const row of rows) {
		expect(row.split(',')[4]).toMatch(/^\d+\.\d{3}$/);
	}
});
