import {pathToFileURL} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {OutsideFault, type Source, type TableHead} from '../../../source/books/source.ts';
import {openSource} from '../../../source/books/sources/open-source.ts';
import {database} from '../../../source/export/database/database-format.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {exportTo} from '../../helpers/export-to.ts';
import {readAll, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

const program = pathToFileURL('dist/books-reader.js');

/** The source as the built program's threads open it. */
async function inThreads(...paths: readonly string[]): Promise<Source> {
	const source = await openSource(paths, {program});
	onTestFinished(() => source.close());
	return source;
}

test('threads read what is read here: texts, numbers, days and lines', async () => {
	const texts = Array.from(
		{length: 3000},
		(_, row) => `${row},${row}.25,2024-01-01,"Name\n${row} é",${row % 3 ? 'Active' : ''}\n`,
	);
	const folder = await someFiles({'a.csv': `id,amount,on,name,status\n${texts.join('')}1\n`, 'b.json': '[{"a":1}]'});
	const here = await readAll(folder);
	const source = await inThreads(folder);
	const there = await Promise.all(source.tables.map((table) => source.read(table, table.columns)));
	expect(there.map(rowsOf)).toEqual(here.map(rowsOf));
	expect(there.map(({spoiled}) => spoiled)).toEqual(here.map(({spoiled}) => spoiled));
	expect(there.map(({lineOf}) => lineOf(0))).toEqual([2, 1]);
	expect(there[0]?.lineOf(2999)).toBe(6000);
});

test('a database is read by the thread that holds it, whoever asks at the same time', async () => {
	const {folder} = await exportTo({...defaultSettings, customers: 100}, undefined, database);
	const here = await readAll(folder);
	const source = await inThreads(folder);
	const there = await Promise.all(source.tables.map((table) => source.read(table, table.columns)));
	expect(there.map(rowsOf)).toEqual(here.map(rowsOf));
});

test('a fault is the same sentence from a thread', async () => {
	const fault = await openSource(['no/such/folder'], {program}).catch((error: Error) => error);
	expect(fault).toBeInstanceOf(OutsideFault);
	expect((fault as Error).message).toBe("no/such/folder can't be read: there is no such file or folder");
});

test('one table that nobody waits for any longer does not stop the next', async () => {
	const folder = await someFiles({'a.csv': `a,b\n${'1,2\n'.repeat(3_000_000)}`, 'b.csv': 'c,d\n3,4\n'});
	const source = await inThreads(folder);
	const [large, small] = source.tables as [TableHead, TableHead];
	const controller = new AbortController();
	const reading = source.read(large, ['a'], {signal: controller.signal, onRows: () => controller.abort('enough')});
	await expect(reading).rejects.toBe('enough');
	expect(rowsOf(await source.read(small, ['c']))).toEqual([['3']]);
	expect((await source.read(large, ['b'])).rows).toBe(3_000_000);
});

test('a thread that can not start is one sentence', async () => {
	const missing = pathToFileURL('dist/no-such-program.js');
	await expect(openSource(['.'], {program: missing})).rejects.toThrow(/^the books can't be read: /);
});
