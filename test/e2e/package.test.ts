import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let packed: {filename: string; files: {path: string}[]};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'leaktui-package-'));
	// Without scripts: what is packed is the program that the other tests run.
	const {stdout} = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {cwd: root});
	[packed] = JSON.parse(stdout);
});

afterAll(() => rm(folder, {recursive: true}));

test('the package holds what runs, and what says what it is', () => {
	const paths = packed.files.map(({path}) => path.replace(/-[A-Z0-9]{8}\.js$/, '-BUILD.js')).sort();
	expect(paths).toEqual([
		'CHANGELOG.md',
		'LICENSE',
		'README.md',
		'dist/THIRD-PARTY.txt',
		'dist/books-asker.js',
		'dist/books-opener.js',
		'dist/books-postgres.js',
		'dist/books-reader.js',
		'dist/books-thread.js',
		'dist/charts.js',
		'dist/cli.js',
		'dist/export-engine.js',
		'dist/export-worker.js',
		'dist/package.json',
		'dist/program-BUILD.js',
		'dist/sql-engine.js',
		'package.json',
	]);
});

test('it installs into an empty folder, without a network, and runs there', async () => {
	const home = join(folder, 'home');
	await run('npm', [
		'install',
		'--offline',
		'--no-audit',
		'--no-fund',
		'--prefix',
		home,
		join(folder, packed.filename),
	]);
	const program = join(home, 'node_modules', '.bin', 'leaktui');
	const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	expect((await run(program, ['--version'])).stdout).toBe(`${version}\n`);
	const {stdout} = await run(program, ['simulate', '--customers', '10'], {env: {PATH: process.env['PATH']}});
	expect(stdout).toMatch(/^10 customers, seed leaktui, as of 2025-01-15\n/);
	const page = join(folder, 'page.html');
	await run(program, ['report', '--customers', '10', '--out', page], {env: {PATH: process.env['PATH']}});
	expect(await readFile(page, 'utf8')).toContain('<svg class="chart"');
});

test('what it draws with does not depend on what else is installed', async () => {
	const text = await readFile(join(root, 'dist', 'charts.js'), 'utf8');
	const loaded = [...text.matchAll(/\b(?:import|require)\(["']([^"']+)["']\)/g)].map(([, name]) => name as string);
	expect(loaded).not.toEqual([]);
	expect(loaded.filter((name) => !isBuiltin(name))).toEqual([]);
});
