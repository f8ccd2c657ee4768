import {spawn, spawnSync} from 'node:child_process';
import {appendFile, chmod, mkdir, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {gzipSync} from 'node:zlib';
import {describe, expect, onTestFinished, test} from 'vitest';
import {OutsideFault, type TableHead} from '../../../source/books/source.ts';
import {engineFault} from '../../../source/books/sources/database/open-engine.ts';
import {openSource} from '../../../source/books/sources/open-source.ts';
import {aSource, readAll, rowsOf} from '../../helpers/read-source.ts';
import {someFiles} from '../../helpers/some-files.ts';

/** The sentence that opening these paths, or reading all of them, fails with. */
async function faultOf(...paths: readonly string[]): Promise<string> {
	const fault = await readAll(...paths).catch((error: Error) => error);
	expect(fault).toBeInstanceOf(OutsideFault);
	const {message} = fault as Error;
	expect(message).not.toContain('\n');
	return message;
}

describe('what can not be read is one sentence with the reader’s own path', () => {
	test('a path that does not exist', async () => {
		expect(await faultOf('no/such/folder')).toBe("no/such/folder can't be read: there is no such file or folder");
	});

	test('a folder without any table', async () => {
		const folder = await someFiles({
			'README.md': '# x',
			'datapackage.json': '{"resources": []}',
			'answers.csv': 'a,b\n1,2\n',
		});
		expect(await faultOf(folder)).toBe(
			`${folder} holds no table: leaktui opens CSV, TSV, JSON, SQL, Parquet, DuckDB and SQLite files`,
		);
	});

	test.each([
		['an empty CSV file', 'a.csv', '', "can't be read as a table: it is empty"],
		['a CSV file of empty lines', 'a.csv', '\n\r\n\n', "can't be read as a table: it is empty"],
		['an empty JSON file', 'a.json', '', "can't be read as a table: it is empty"],
		['a JSON file that is none', 'a.json', 'hello', "can't be read as a table: it holds no list of objects"],
		['an empty SQL file', 'a.sql', '', "can't be read as tables: it creates none and fills none"],
		['a Parquet file that is none', 'a.parquet', 'hello', "can't be read: it is no Parquet file"],
		['a DuckDB file that is none', 'a.duckdb', 'hello', "can't be read: it is no DuckDB database"],
		[
			'what is packed',
			'a.csv',
			gzipSync('a,b\n1,2\n'),
			"can't be read as a table: it is packed with gzip; unpack it first",
		],
		[
			'a workbook',
			'a.csv',
			'PK\u0003\u0004',
			"can't be read as a table: it is a ZIP archive or a workbook; save its sheets as CSV first",
		],
		[
			'what holds no text',
			'a.csv',
			Buffer.from(Array.from({length: 5000}, (_, at) => (at * at * 31) % 251)),
			"can't be read as a table: it holds no text",
		],
	])('%s', async (_what, name, content, reason) => {
		const folder = await someFiles({[name]: content});
		expect(await faultOf(folder)).toBe(`${join(folder, name)} ${reason}`);
	});

	test('a damaged Parquet file, and a damaged database', async () => {
		const parquet = await someFiles({'a.parquet': `PAR1${'x'.repeat(500)}`});
		expect(await faultOf(parquet)).toMatch(/a\.parquet can't be read: ./);
		const database = await someFiles({'a.duckdb': `xxxxxxxxDUCK${'x'.repeat(9000)}`});
		expect(await faultOf(database)).toMatch(/a\.duckdb can't be read: ./);
	});

	test.skipIf(process.getuid?.() === 0)('a file that may not be read (skipped for root, who may)', async () => {
		const folder = await someFiles({'a.csv': 'a,b\n'});
		await chmod(join(folder, 'a.csv'), 0);
		expect(await faultOf(folder)).toMatch(/a\.csv can't be read: permission is denied$/);
	});

	test('a column that a table does not have', async () => {
		const source = await aSource(await someFiles({'a.csv': 'a,b\n1,2\n'}));
		await expect(source.read(source.tables[0] as TableHead, ['c'])).rejects.toThrow('a has no column c');
	});

	test('control characters of a path are not repeated', async () => {
		expect(await faultOf('no\u001B[31m')).toBe("no<U+001B>[31m can't be read: there is no such file or folder");
	});
});

describe('nothing hangs', () => {
	test('a pipe, a link to one, and a device', async () => {
		const folder = await someFiles({});
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		expect(await faultOf(pipe)).toBe(`${pipe} can't be read: it is a pipe, and only files and folders are`);
		expect(await faultOf('/dev/zero')).toBe("/dev/zero can't be read: it is a device, and only files and folders are");
		await symlink(pipe, join(folder, 'a.csv'));
		expect(await faultOf(folder)).toMatch(/a\.csv can't be read: it is a pipe/);
	});

	test('a folder of 10,000 files, most of them no tables', async () => {
		const folder = await someFiles({'a.csv': 'a,b\n1,2\n'});
		await mkdir(join(folder, 'b.csv'));
		await Promise.all(Array.from({length: 10_000}, (_, at) => writeFile(join(folder, `${at}.log`), '')));
		expect((await readAll(folder)).map(({head}) => head.name)).toEqual(['a']);
	});

	test('a folder of 10,000 tables is too many', async () => {
		const folder = await someFiles({});
		await Promise.all(Array.from({length: 10_000}, (_, at) => writeFile(join(folder, `${at}.csv`), 'a,b\n')));
		expect(await faultOf(folder)).toBe(
			`${folder} holds 10,000 files of tables, and at most 1,000 are opened at a time: name those that count`,
		);
	});

	test('a quote that is open for longer than any cell is spoils its line alone', async () => {
		const folder = await someFiles({'a.csv': `a,b\n1,"x\n${'2,yyyyyyyyyyyyyyyyyyyyyyyy\n'.repeat(800_000)}3,z"\n`});
		const [table] = await readAll(folder);
		expect(table?.spoiled).toEqual([{line: 2, reason: 'a quote is never closed'}]);
		expect(table?.rows).toBe(800_001);
		expect(table?.lineOf(0)).toBe(3);
	});

	test('a quote on every line of a large file', async () => {
		const folder = await someFiles({'a.csv': `a,b\n${'1,"x""\n'.repeat(50_000)}`});
		const [table] = await readAll(folder);
		expect((table?.rows ?? 0) + (table?.spoiled.length ?? 0)).toBe(50_000);
	});
});

describe('files that change', () => {
	test('what a file has been given since it was opened is not read', async () => {
		const folder = await someFiles({'a.csv': 'a,b\n1,2\n'});
		const source = await aSource(folder);
		await appendFile(join(folder, 'a.csv'), '3,4\n');
		const [table] = source.tables;
		expect(rowsOf(await source.read(table as TableHead, ['a', 'b']))).toEqual([['1', '2']]);
	});

	test('one that has been cut is said to be', async () => {
		const folder = await someFiles({'a.csv': 'a,b\n1,2\n3,4\n'});
		const source = await aSource(folder);
		await truncate(join(folder, 'a.csv'), 6);
		const reading = source.read(source.tables[0] as TableHead, ['a']);
		await expect(reading).rejects.toThrow(/a\.csv can't be read: it was cut while it was being read$/);
	});
});

test('a database that another program writes to is said to be in use', async () => {
	const path = join(await someFiles({}), 'books.duckdb');
	const program = `
		const {DuckDBInstance} = await import('@duckdb/node-api');
		const connection = await (await DuckDBInstance.create(${JSON.stringify(path)})).connect();
		await connection.run('CREATE TABLE a (b INTEGER)');
		console.log('there');
		setInterval(() => undefined, 1000);`;
	const other = spawn(process.execPath, ['--input-type=module', '-e', program], {stdio: ['ignore', 'pipe', 'inherit']});
	onTestFinished(() => void other.kill('SIGKILL'));
	await new Promise((resolve) => other.stdout.on('data', resolve));
	expect(await faultOf(path)).toBe(`${path} can't be read: it is in use by another program`);
});

test('an engine that runs out of memory says so, and not that another program has the file', () => {
	const said = 'Out of Memory Error: could not allocate block of size 256.0 KiB (949.3 MiB/953.6 MiB used)\n\nSee also';
	expect(engineFault('a.duckdb', new Error(said)).message).toBe(
		"a.duckdb can't be read: could not allocate block of size 256.0 KiB (949.3 MiB/953.6 MiB used)",
	);
});

describe('a signal', () => {
	test('that has been given stops before anything is read', async () => {
		const folder = await someFiles({'a.csv': 'a,b\n1,2\n'});
		await expect(openSource([folder], {signal: AbortSignal.abort('enough')})).rejects.toBe('enough');
	});

	test('stops a table on its way', async () => {
		const source = await aSource(await someFiles({'a.csv': `a,b\n${'1,2\n'.repeat(3_000_000)}`}));
		const controller = new AbortController();
		const reading = source.read(source.tables[0] as TableHead, ['a'], {
			signal: controller.signal,
			onRows: () => controller.abort('enough'),
		});
		await expect(reading).rejects.toBe('enough');
	});
});
