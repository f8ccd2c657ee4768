import {mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {takenBy} from '../../../source/export/taken.ts';
import {exportOffers} from '../../../source/ui/app/exports/offers.ts';
import type {ResultWriter} from '../../../source/ui/state/result-writer.ts';
import type {Effect, State} from '../../../source/ui/state/state.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';
import {leaktui} from '../../helpers/leaktui.ts';
import {parseCsv} from '../../helpers/parse-csv.ts';
import {withRuns} from '../../helpers/with-runs.ts';

const aPlace = async (name: string) => join(await mkdtemp(join(tmpdir(), 'leaktui-export-')), name);

/** What the desk of SQL does when it is asked to write a result. */
const writeResult: ResultWriter = async (_state, format, path) => {
	await writeFile(path, format);
	return 11_293;
};

/** Writes what was asked for last, as the shell does; gives what is said of it. */
async function written(reader: Reader): Promise<string> {
	const effect = reader.effects.at(-1);
	const offer = exportOffers.find(({id}) => effect?.type === 'export' && id === effect.offer);
	return effect?.type === 'export' && offer
		? offer.write(reader.state(), effect.to, effect.isForced === true, writeResult)
		: 'nothing was asked for';
}

/** Asks for the offer of this name, to be written there. */
const asking = (reader: Reader, name: string, path: string) =>
	reader.presses('e').types(name).presses('enter', 'ctrl+u').types(path).presses('enter');

test('e offers the list on screen first, then the tables and the findings as of the day', () => {
	aReader()
		.presses('e')
		.sees(/▸ the tables as of 2024-01-31, as CSV/, /the \d+ findings as of 2024-01-31, as JSON/)
		.seesNo('as listed');
	aReader()
		.presses('2', 'e')
		.sees(/▸ 1,000 rows of Customers as listed, as CSV/);
	withRuns()
		.presses(':')
		.types('as listed')
		.sees(/5 rows of Runs as listed, as CSV/);
	aReader()
		.presses('2', ':')
		.types('export json')
		.sees(/▸ export +export 1,000 rows of Customers as listed, as JSON/);
	aReader().presses('e', 'enter').sees('export to  leaktui-export', 'a new folder');
});

test('the list is written as it is filtered and sorted', async () => {
	const path = await aPlace('list.csv');
	const reader = aReader()
		.presses('$', '2', 'f')
		.types('leak:zombie plan:pro')
		.presses('enter', ...'sssss');
	expect(await written(asking(reader, 'listed csv', path))).toMatch(
		/list\.csv: \d+ rows of Customers, as of 2025-01-15/,
	);
	const {names, rows} = parseCsv(await readFile(path, 'utf8'));
	expect(names).toEqual(['id', 'name', 'plan', 'price', 'status', 'leaked', 'leak']);
	const leaked = rows.map((row) => Number(row[5]));
	expect(leaked).toEqual(leaked.toSorted((a, b) => b - a));
	expect(rows.length).toBeGreaterThan(20);
	for (const row of rows) {
		expect(row[2]).toBe('pro');
		expect(row[3]).toBe('50.00');
		expect(row[6]).toContain('zombie');
	}
});

test('as JSON the same rows are objects, money as text', async () => {
	const path = await aPlace('list.json');
	await written(asking(aReader().presses('3'), 'listed json', path));
	const [first] = JSON.parse(await readFile(path, 'utf8'));
	expect(first).toEqual({
		leak: 'ghost',
		id: 36,
		name: 'Cedar Walnut Press',
		month: '2024-01',
		since: '2024-01-01',
		leaked: '10.00',
	});
});

test.each(['csv', 'json'])('the findings are what detect prints, as %s', async (format) => {
	const path = await aPlace(`findings.${format}`);
	await written(asking(aReader().presses(']', ']'), `findings ${format}`, path));
	expect(await readFile(path, 'utf8')).toBe(leaktui('detect', '--as-of', '2024-03', `--${format}`).stdout);
});

test('the tables are written into a folder of their own', async () => {
	const path = await aPlace('tables');
	expect(await written(asking(aReader(), 'tables json', path))).toContain('1,000 customers');
	expect((await readdir(path)).sort()).toEqual(
		['customers', 'datapackage', 'invoices', 'payments', 'plans', 'subscriptions'].map((name) => `${name}.json`),
	);
});

test('a file that is there is left alone, and nothing is left behind', async () => {
	const path = await aPlace('mine.csv');
	await writeFile(path, 'mine');
	await expect(written(asking(aReader().presses('2'), 'listed csv', path))).rejects.toThrow(`${path} is there already`);
	expect(await readFile(path, 'utf8')).toBe('mine');
	expect(await readdir(join(path, '..'))).toEqual(['mine.csv']);
});

test.each([
	['2', 'listed csv', 'list.csv', 'another name'],
	['2', 'listed json', 'list.json', 'another name'],
	['$', 'findings csv', 'findings.csv', 'another name'],
	['$', 'tables csv', 'tables', 'another folder'],
	['$', 'report on the year markdown', 'year.md', 'another name'],
	['$', 'exercise markdown', 'sheet.md', 'another name'],
])(
	'what is in the way is replaced when the reader says so, or another place is named: %s %s',
	async (key, name, file, other) => {
		const path = await aPlace(file);
		const reader = asking(aReader().presses(key), name, path);
		await written(reader);
		const isFolder = (await readdir(join(path, '..'), {withFileTypes: true})).some((entry) => entry.isDirectory());
		const one = isFolder ? join(path, 'invoices.csv') : path;
		await writeFile(one, 'mine');
		const refuse = async () => {
			const failure = await written(reader).catch((error: unknown) => error);
			const {offer} = reader.effects.at(-1) as Extract<Effect, {type: 'export'}>;
			reader.does({type: 'taken', offer, to: path, text: takenBy(failure) ?? ''});
		};
		await refuse();
		reader.sees(/y replace +n another (?:name|folder)/, other).seesNo('--force');
		reader.presses('n').sees('export to', 'enter writes it');
		expect(reader.state().prompt?.text).toBe(path);
		expect(await readFile(one, 'utf8')).toBe('mine');
		reader.presses('enter');
		await refuse();
		await written(reader.presses('y').seesNo('export to'));
		expect((await readFile(one, 'utf8')).length).toBeGreaterThan(20);
	},
);

test('who has begun something else is only told that it was not written', () => {
	const reader = aReader().presses('2', '/');
	reader.does({type: 'taken', offer: 'list-csv', to: 'a.csv', text: 'a.csv is there already'});
	expect(reader.state().question).toBeUndefined();
	expect(reader.state().message?.text).toBe('a.csv is there already, and is left alone');
});

test.each([
	['report on the year html', 'year.html', [/^<!doctype html>/i]],
	['report on the year markdown', 'year.md', [/^# /]],
	['exercise html', 'sheet.html', [/^<!doctype html>/i, /^<!doctype html>/i]],
	['exercise markdown', 'sheet.md', [/^# /, /^# /]],
] as const)('a page to hand out is what report writes: %s', async (name, file, begins) => {
	const path = await aPlace(file);
	const key = path.replace(/\.\w+$/, (ending) => `-key${ending}`);
	const paths = [path, key].slice(0, begins.length);
	expect(await written(asking(aReader().presses('$'), name, path))).toBe(`${paths.join(' and ')}: as of 2025-01-15`);
	for (const [at, begin] of begins.entries()) {
		expect(await readFile(paths[at] as string, 'utf8')).toMatch(begin);
	}

	const answers =
		begins.length === 1 ? [] : ['--exercise', '--answers', `${key}.again${file.slice(file.indexOf('.'))}`];
	const again = `${path}.again${file.slice(file.indexOf('.'))}`;
	expect(leaktui('report', '--out', again, ...answers).status).toBe(0);
	expect(await readFile(again, 'utf8')).toBe(await readFile(path, 'utf8'));
	await expect(written(asking(aReader().presses('$'), name, path))).rejects.toThrow('is there already');
});

test('on the SQL screen the whole result comes first, and not the listed rows alone', async () => {
	const reader = aReader().presses('6', 'escape', 'e').seesNo('as listed', 'the whole result').presses('escape');
	reader.presses('i').types('SELECT 1').presses('ctrl+r');
	const asked = reader.state().sql.asked as NonNullable<State['sql']['asked']>;
	const columns = [{name: 'a', type: 'INTEGER'}];
	const answer = {asked, columns, rows: [[1]], count: 11_293, milliseconds: 1};
	reader.does({type: 'engine', news: {type: 'answered', answer}});
	reader
		.presses('escape', 'e')
		.sees(
			/▸ the whole result, 11,293 rows, as CSV/,
			/the whole result, 11,293 rows, as Parquet/,
			/1 row of SQL as listed, as CSV/,
		);
	const path = await aPlace('result.parquet');
	reader.presses('down', 'enter').sees('export to  leaktui-result-2024-01-31.parquet').presses('ctrl+u');
	expect(await written(reader.types(path).presses('enter'))).toMatch(/result\.parquet: 11,293 rows, as of 2024-01-31/);
	expect(await readFile(path, 'utf8')).toBe('parquet');
});
