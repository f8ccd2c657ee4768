import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';
import {exportTo} from '../helpers/export-to.ts';
import {inShell, leaktui, startLeaktui} from '../helpers/leaktui.ts';

test('writes the five tables and says how many rows they have', async () => {
	const out = join(await aFolder(), 'year');
	const {status, stdout, stderr} = leaktui('export', '--out', out);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(stdout).toBe(
		`${out}: 3 plans, 1,000 customers, 1,000 subscriptions, 11,293 invoices, 11,043 payments, as of 2025-01-15\n`,
	);
	const files = readdirSync(out);
	const {folder} = await exportTo(defaultSettings);
	expect(files).toEqual(await filesIn(folder));
	expect(inShell(`diff -r "${folder}" "${out}"`)).toEqual({status: 0, stdout: '', stderr: ''});
});

test('a relative folder is taken from where the program runs', async () => {
	const folder = await aFolder();
	const {status} = inShell(
		'mkdir in && cd in && leaktui export --customers 5 --format sql --out . --answers ../key.sql',
		folder,
	);
	expect({status, beside: await filesIn(folder), inside: await filesIn(join(folder, 'in'))}).toEqual({
		status: 0,
		beside: ['in', 'key.sql'],
		inside: ['datapackage.json', 'leaktui.sql'],
	});
});

test('with --bom every CSV file begins with a byte order mark, and is the same otherwise; without it none does', async () => {
	const folder = await aFolder();
	const call = ['export', '--customers', '20', '--out'];
	expect(leaktui(...call, join(folder, 'plain'), '--answers', join(folder, 'plain.csv')).status).toBe(0);
	expect(leaktui(...call, join(folder, 'excel'), '--answers', join(folder, 'excel.csv'), '--bom').status).toBe(0);
	const files = readdirSync(join(folder, 'plain'));
	const pairs = [...files.map((file) => [`plain/${file}`, `excel/${file}`]), ['plain.csv', 'excel.csv']] as const;
	for (const [plain, excel] of pairs) {
		const [bare, marked] = [plain, excel].map((file) => readFileSync(join(folder, file as string))) as [Buffer, Buffer];
		expect(bare.subarray(0, 3).toString('hex')).not.toBe('efbbbf');
		const mark = plain?.endsWith('.csv') ? 'efbbbf' : '';
		expect(marked.toString('hex')).toBe(mark + bare.toString('hex'));
	}
});

test('answers lie beside the data where their own flag says so', async () => {
	const folder = await aFolder();
	const call = `leaktui export --customers 5 --out year --answers year/key.csv --answers-beside-data`;
	expect(inShell(call, folder).status).toBe(0);
	expect(await filesIn(join(folder, 'year'))).toContain('key.csv');
});

test('is refused with a sentence and status 1 where something is in the way', async () => {
	const folder = await aFolder();
	const out = join(folder, 'year');
	expect(leaktui('export', '--customers', '5', '--out', out).status).toBe(0);
	const again = leaktui('export', '--customers', '6', '--out', out);
	expect(again).toEqual({
		status: 1,
		stdout: '',
		stderr: `leaktui: ${out} is not empty: choose another folder, or replace what is there with --force\n`,
	});
	expect(leaktui('export', '--customers', '6', '--out', out, '--force').stdout).toContain('6 customers');
	const below = leaktui('export', '--out', join(out, 'plans.csv', 'x'));
	expect(below.status).toBe(1);
	expect(below.stderr).toMatch(/^leaktui: .*plans\.csv.* can't be written: a part of the path is not a folder\n$/);
});

test('a disk that takes no more leaves nothing behind', async () => {
	const folder = await aFolder();
	const {stdout, stderr} = inShell(`ulimit -f 256; leaktui export --customers 8000 --out "${folder}/a/b"; echo $?`);
	expect(stdout).toBe('1\n');
	expect(stderr).toMatch(/^leaktui: .*\.csv can't be written: the file would be larger than allowed\n$/);
	expect(await filesIn(folder)).toEqual([]);
});

/** A file system of a megabyte, gone after the test; nothing where the machine does not allow one. */
async function aSmallDisk(): Promise<string | undefined> {
	const folder = await aFolder();
	if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status !== 0) {
		return undefined;
	}

	onTestFinished(() => void spawnSync('umount', ['-l', folder]));
	return folder;
}

test.each([
	['csv', '--jobs 1'],
	['csv', '--jobs 2'],
	['json', '--jobs 2'],
	['parquet', '--jobs 1'],
	['parquet', '--jobs 2 --partition month'],
	['duckdb', '--jobs 2'],
])('a full disk is one sentence and leaves nothing behind: %s %s', async (format, options) => {
	const disk = await aSmallDisk();
	const folder = disk ?? (await aFolder());
	// Where no small disk can be had, files may not grow instead.
	const limit = disk === undefined ? 'ulimit -f 256; ' : '';
	const words = `--customers 16000 --format ${format} ${options} --out "${folder}/a/b"`;
	const {stdout, stderr} = inShell(`${limit}leaktui export ${words}; echo $?`);
	expect(stderr).toMatch(/^leaktui: [^\n]* can't be written: [^\n]+\n$/);
	expect(stderr).toMatch(/the disk is full|larger than allowed/);
	expect(stdout).toBe('1\n');
	expect(await filesIn(folder)).toEqual([]);
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)('%s in the middle leaves nothing behind, and ends with %i', async (signal, status) => {
	const folder = await aFolder();
	const out = join(folder, 'year');
	const child = startLeaktui('export', '--customers', '1000000', '--out', out, '--answers', join(folder, 'key.csv'));
	await vi.waitUntil(() => existsSync(out) && readdirSync(out).length > 0, {timeout: 20_000, interval: 5});
	child.kill(signal);
	const [code] = await once(child, 'exit');
	expect(code).toBe(status);
	expect(await filesIn(folder)).toEqual([]);
});

test('where the engine is not installed, Parquet is refused with what to install, and CSV is written', async () => {
	const folder = await aFolder();
	mkdirSync(join(folder, 'dist'));
	const programs = readdirSync('dist').filter((name) => name.startsWith('program-'));
	for (const name of ['package.json', 'cli.js', 'export-engine.js', 'export-worker.js', ...programs]) {
		copyFileSync(join('dist', name), join(folder, 'dist', name));
	}

	copyFileSync('package.json', join(folder, 'package.json'));
	const run = (format: string) =>
		spawnSync(
			process.execPath,
			[join(folder, 'dist', 'cli.js'), 'export', '--out', join(folder, format), '--format', format, '--jobs', '2'],
			{
				encoding: 'utf8',
			},
		);
	for (const format of ['parquet', 'duckdb']) {
		const {status, stdout, stderr} = run(format);
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(stderr).toMatch(
			new RegExp(
				`^leaktui: --format ${format} needs DuckDB, which is not installed: npm install @duckdb/node-api@[^ ]+, where leaktui is installed\n$`,
			),
		);
	}

	expect(run('csv').status).toBe(0);
	expect(await filesIn(folder)).toEqual(['csv', 'dist', 'package.json']);
});
