import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import initSqlJs from 'sql.js';
import {describe, expect, onTestFinished, test} from 'vitest';
import {csv} from '../../../source/export/csv.ts';
import {sql} from '../../../source/export/sql.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {kindsOf, readAll, readOne, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

/** The path of a database that this SQL has filled. */
async function aDatabase(text: string, name = 'books.sqlite'): Promise<string> {
	const {Database} = await initSqlJs();
	const database = new Database();
	database.exec(text);
	const folder = await mkdtemp(join(tmpdir(), 'leaktui-books-'));
	onTestFinished(() => rm(folder, {recursive: true, force: true}));
	await writeFile(join(folder, name), database.export());
	database.close();
	return join(folder, name);
}

const hasReader = Number(process.versions.node.split('.')[0]) >= 22;

describe.skipIf(!hasReader)('an SQLite file (skipped below Node 22)', () => {
	test('our own export in it opens as our CSV does, to the row and the cent', async () => {
		const settings = {...defaultSettings, customers: 300};
		const path = await aDatabase((await exportTo(settings, undefined, sql)).read('leaktui.sql'));
		const expected = await readAll((await exportTo(settings, undefined, csv)).folder);
		const tables = await readAll(path);
		for (const table of expected) {
			const same = tables.find(({head}) => head.name === table.head.name);
			const cents = (rows: readonly (readonly (string | undefined)[])[]) =>
				rows.map((row) => row.map((text, at) => (table.columns[at]?.kind === 'decimals' ? Number(text) : text)));
			expect(same?.head.columns).toEqual(table.head.columns);
			expect(same && cents(rowsOf(same))).toEqual(cents(rowsOf(table)));
		}
	});

	test('values of all kinds, names of all kinds', async () => {
		const path = await aDatabase(
			`CREATE TABLE "a ""b""" ("no." TEXT, large INTEGER, amount REAL, bytes BLOB);
			INSERT INTO "a ""b""" VALUES ('001', 9007199254740993, 1.5, x'616263'), (NULL, 1, 2, '');`,
			'books.db',
		);
		const table = await readOne(path);
		expect(table.head).toMatchObject({name: 'a "b"', columns: ['no.', 'large', 'amount', 'bytes']});
		expect(rowsOf(table)).toEqual([
			['001', '9007199254740993', '1.5', 'abc'],
			[undefined, '1', '2.0', undefined],
		]);
		expect(kindsOf(table)).toEqual(['texts', 'texts', 'decimals', 'texts']);
	});

	test('one that another program writes to is said to be in use', async () => {
		const path = await aDatabase('CREATE TABLE a (b); INSERT INTO a VALUES (1)');
		const name: string = 'node:sqlite';
		const {DatabaseSync} = await import(name);
		const other = new DatabaseSync(path);
		onTestFinished(() => other.close());
		other.exec('BEGIN EXCLUSIVE');
		await expect(readAll(path)).rejects.toThrow(`${path} can't be read: it is in use by another program`);
	});

	test('a damaged one is one sentence', async () => {
		const folder = await someFiles({'a.sqlite': `SQLite format 3\0${'x'.repeat(5000)}`});
		await expect(readAll(folder)).rejects.toThrow(/a\.sqlite can't be read: .+/);
	});
});

test.skipIf(hasReader)('below Node 22, one sentence says what it takes', async () => {
	const path = await aDatabase('CREATE TABLE a (b); INSERT INTO a VALUES (1)');
	await expect(readAll(path)).rejects.toThrow(
		`${path} is an SQLite file, which needs Node 22.13 or later, not ${process.version.slice(1)}`,
	);
});
