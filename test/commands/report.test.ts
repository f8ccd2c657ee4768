import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {aFolder, filesIn} from '../helpers/a-store.ts';
import {inShell, leaktui} from '../helpers/leaktui.ts';

test('writes the page and says how large it is', async () => {
	const out = join(await aFolder(), 'deep', 'in', 'year.html');
	const {status, stdout, stderr} = leaktui('report', '--out', out);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	const page = readFileSync(out);
	expect(stdout).toBe(`${out}: ${Math.ceil(page.length / 1000)} kB, as of 2025-01-15\n`);
	expect(page.toString()).toMatch(/^<!doctype html>\n/);
	expect(await filesIn(join(out, '..'))).toEqual(['year.html']);
});

test('as Markdown where the name ends so', async () => {
	const folder = await aFolder();
	const {status} = leaktui('report', '--out', join(folder, 'year.md'), '--as-of', '2024-05');
	expect(status).toBe(0);
	expect(readFileSync(join(folder, 'year.md'), 'utf8')).toMatch(/^# Where the revenue went\n/);
});

test('writes an exercise, and its key where it is told to', async () => {
	const folder = await aFolder();
	const [exercise, key] = [join(folder, 'exercise.html'), join(folder, 'teachers', 'key.md')];
	const {status, stdout, stderr} = leaktui('report', '--exercise', '--out', exercise, '--answers', key);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([exercise, key, '']);
	expect(readFileSync(exercise, 'utf8')).toContain('<h1>Where did the revenue go?</h1>');
	expect(readFileSync(key, 'utf8')).toMatch(/^# Where did the revenue go\? The answers\n/);
	expect(leaktui('report', '--exercise', '--out', join(folder, 'alone.html')).status).toBe(0);
	expect(await filesIn(folder)).toEqual(['alone.html', 'exercise.html', 'teachers']);
});

test('the same bytes wherever and whenever it is made, by the command that it names', async () => {
	const folder = await aFolder();
	const words = "--seed 'it'\\''s a seed' --customers 120 --zombie 5 --as-of 2024-09-17";
	const surroundings = ['TZ=Asia/Kolkata LC_ALL=de_DE.UTF-8 COLUMNS=40', 'TZ=America/St_Johns LC_ALL=C NO_COLOR=1'];
	for (const [at, surrounding] of surroundings.entries()) {
		const line = `export ${surrounding}; leaktui report --out ${at}.html ${words}; leaktui report --out ${at}.md ${words}`;
		expect(inShell(line, folder).status).toBe(0);
	}

	const page = readFileSync(join(folder, '0.html'), 'utf8');
	expect(readFileSync(join(folder, '1.html'), 'utf8')).toBe(page);
	expect(readFileSync(join(folder, '0.md'), 'utf8')).toBe(readFileSync(join(folder, '1.md'), 'utf8'));
	const [, command = ''] = /^```sh\n(leaktui report .*)\n```$/m.exec(readFileSync(join(folder, '0.md'), 'utf8')) ?? [];
	expect(inShell(command, folder)).toMatchObject({status: 0, stderr: ''});
	expect(readFileSync(join(folder, 'report.md'), 'utf8')).toBe(readFileSync(join(folder, '0.md'), 'utf8'));
});

describe('is a wrong command line', () => {
	test.each([
		[[], 'report needs --out FILE, a file that ends in .html or .md'],
		[['--out='], '--out takes a file that ends in .html or .md, not ""'],
		[['--out', 'year.pdf'], '--out takes a file that ends in .html or .md, not "year.pdf"'],
		[['--out', '.html'], '--out takes a file that ends in .html or .md, not ".html"'],
		[['--out', 'folder/.md'], '--out takes a file that ends in .html or .md, not "folder/.md"'],
		[['--out', 'year.html', '--answers', 'key.html'], '--answers needs --exercise'],
		[
			['--out', 'a.html', '--exercise', '--answers', 'key.txt'],
			'--answers takes a file that ends in .html or .md, not "key.txt"',
		],
		[
			['--out', 'a.html', '--exercise', '--answers', './a.html'],
			'--answers takes another file than --out, not "./a.html"',
		],
		[['--out', 'a.html', '--exercise=yes'], '--exercise takes no value, not "yes"'],
		[['--out', 'a.html', '--json'], 'report takes no --json'],
		[['--out', 'a.html', 'extra'], 'report takes options only, not "extra"'],
	])('%j', (words, says) => {
		const {status, stdout, stderr} = leaktui('report', ...words);
		expect({status, stdout}).toEqual({status: 2, stdout: ''});
		expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
		expect(stderr).toContain(says);
	});
});

describe('is refused', () => {
	test('where a file is in the way, until it is forced', async () => {
		const folder = await aFolder();
		const out = join(folder, 'year.html');
		writeFileSync(out, 'mine');
		const words = ['report', '--customers', '20', '--out', out];
		expect(leaktui(...words)).toEqual({
			status: 1,
			stdout: '',
			stderr: `leaktui: ${out} is there already: choose another name, or replace it with --force\n`,
		});
		expect(readFileSync(out, 'utf8')).toBe('mine');
		expect(leaktui(...words, '--force').status).toBe(0);
		expect(readFileSync(out, 'utf8')).not.toBe('mine');
	});

	test('where the key is in the way, and then the exercise is not written either', async () => {
		const folder = await aFolder();
		writeFileSync(join(folder, 'key.html'), 'mine');
		const {status, stderr} = inShell(
			'leaktui report --exercise --out a.html --answers key.html --customers 20',
			folder,
		);
		expect(status).toBe(1);
		expect(stderr).toMatch(/^leaktui: key\.html is there already/);
		expect(await filesIn(folder)).toEqual(['key.html']);
	});

	test('where a folder, a link or a file stands in its path', async () => {
		const folder = await aFolder();
		mkdirSync(join(folder, 'folder.html'));
		symlinkSync(join(folder, 'elsewhere'), join(folder, 'link.html'));
		writeFileSync(join(folder, 'file'), '');
		for (const name of ['folder.html', 'link.html', 'file/year.html']) {
			const {status, stderr} = leaktui('report', '--customers', '20', '--out', join(folder, name), '--force');
			expect(status).toBe(1);
			expect(stderr).toMatch(
				/^leaktui: .*(is not a plain file, and is left alone|can't be written: a part of the path is not a folder)\n$/,
			);
		}

		expect(await filesIn(folder)).toEqual(['file', 'folder.html', 'link.html']);
	});

	test('by a disk that takes no more, and nothing is left behind', async () => {
		const folder = await aFolder();
		const {stdout, stderr} = inShell('ulimit -f 8; leaktui report --out deep/year.html; echo $?', folder);
		expect(stdout).toBe('1\n');
		expect(stderr).toMatch(/^leaktui: .*year\.html can't be written: the file would be larger than allowed\n$/);
		expect(await filesIn(folder)).toEqual([]);
	});
});

test('a saved run is reported on with its settings and its day', async () => {
	const folder = await aFolder();
	const line =
		'leaktui runs save spring --store s --customers 50 --ghost 9 --as-of 2024-04 && leaktui report --run spring --store s --out a.md && leaktui report --customers 50 --ghost 9 --as-of 2024-04 --out b.md && cmp a.md b.md';
	expect(inShell(line, folder)).toMatchObject({status: 0, stderr: ''});
});
