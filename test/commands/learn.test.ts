import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {completionCode} from '../../source/lessons/completion-code.ts';
import {shippedLessons} from '../../source/lessons/shipped.ts';
import {template} from '../../source/lessons/template.ts';
import {aFolder} from '../helpers/a-store.ts';
import {leaktui} from '../helpers/leaktui.ts';

test('the list names every lesson, as a table and as JSON', () => {
	const {status, stdout} = leaktui('learn', '--list', '--json');
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toEqual(
		shippedLessons().map(({id, title, minutes, steps}) => ({id, title, minutes, steps: steps.length})),
	);
	const rows = leaktui('learn', '--list').stdout.trimEnd().split('\n');
	expect(rows).toHaveLength(shippedLessons().length + 1);
	for (const [at, {id, title}] of shippedLessons().entries()) {
		expect(rows[at + 1]).toMatch(new RegExp(`^${id} +${title} `));
	}
});

test('what --new writes passes --check, and is replaced only with --force', async () => {
	const file = join(await aFolder(), 'mine.toml');
	expect(leaktui('learn', '--new', file).status).toBe(0);
	expect(await readFile(file, 'utf8')).toBe(template);
	const checked = leaktui('learn', '--check', file);
	expect(checked).toMatchObject({status: 0, stdout: 'My lesson: 3 steps, walked to the end\n', stderr: ''});
	expect(leaktui('learn', '--check', file, '--seed', 'Ana').status).toBe(0);
	await writeFile(file, 'kept');
	expect(leaktui('learn', '--new', file)).toMatchObject({status: 1, stdout: ''});
	expect(await readFile(file, 'utf8')).toBe('kept');
	expect(leaktui('learn', '--new', file, '--force').status).toBe(0);
	expect(await readFile(file, 'utf8')).toBe(template);
});

describe('--check says what is wrong', () => {
	test.each([
		[
			'two faults, a line each',
			[
				['minutes = 5', 'minutes = 500'],
				['"is"', '"like"'],
			],
			[4, 26],
			['minutes takes', 'op takes'],
		],
		['a figure that is none', [['{may-end.collected}', '{may-end.collekted}']], [24], ['is no figure']],
		['a goal that holds already', [['"2024-05"', '"2024-01"']], [25], ['holds already']],
		['keys that do not lead there', [['["]*4"]', '["]*3"]']], [23], ['do not lead to its goal']],
	] as const)('%s', async (_, changes, lines, sentences) => {
		const file = join(await aFolder(), 'mine.toml');
		const text = changes.reduce((before, [from, to]) => before.replace(from, to), template);
		await writeFile(file, text);
		const {status, stdout, stderr} = leaktui('learn', '--check', file);
		const rows = stdout.trimEnd().split('\n');
		expect({status, stderr, rows: rows.length}).toEqual({status: 1, stderr: '', rows: sentences.length});
		for (const [at, row] of rows.entries()) {
			expect(row).toContain(sentences[at] as string);
			expect(row.startsWith(`${file}:${lines[at]}:`), row).toBe(true);
		}
	});

	test('of what is no file to read, one sentence', async () => {
		const folder = await aFolder();
		const [big, bytes, link] = ['big', 'bytes', 'link'].map((name) => join(folder, name)) as [string, string, string];
		await Promise.all([
			writeFile(big, ' '.repeat(200_001)),
			writeFile(bytes, Uint8Array.of(0xff)),
			symlink(bytes, link),
		]);
		await mkdir(join(folder, 'folder'));
		const reasons = [
			[big, 'it is too big: 200,001 bytes, where a lesson has at most 200,000'],
			[bytes, 'it is not UTF-8 text'],
			[link, 'it is a symbolic link'],
			[join(folder, 'folder'), 'it is not a regular file'],
		] as const;
		for (const [path, reason] of reasons) {
			const {status, stdout, stderr} = leaktui('learn', '--check', path);
			expect({status, stdout}).toEqual({status: 2, stdout: ''});
			expect(stderr).toContain(`cannot read ${path}: ${reason}`);
			expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
		}

		expect(leaktui('learn', '--check', join(folder, 'none')).stderr).toContain('or one of the lessons bridge');
	});
});

test('the key has every task, and each seed its own answers', () => {
	const lesson = shippedLessons().find(({id}) => id === 'zombies');
	const key = leaktui('learn', '--answers', 'zombies').stdout;
	const rows = key.trimEnd().split('\n');
	expect(rows).toHaveLength(1 + (lesson?.steps.filter(({task}) => task).length ?? 0));
	expect(rows[0]).toContain('seed leaktui');
	const hers = leaktui('learn', '--answers', 'zombies', '--seed', 'Ana').stdout;
	expect(hers).toContain('seed Ana');
	expect(hers.split('\n').slice(1)).not.toEqual(key.split('\n').slice(1));
});

test('a code is right for its name, lesson and seed, and for no other', () => {
	const code = completionCode('Ana', 'zombies', 'Ana 7b');
	const verified = (given: string, ...words: readonly string[]) =>
		leaktui('learn', '--verify', given, '--lesson', 'zombies', ...words);
	const hers = ['--name', 'Ana', '--seed', 'Ana 7b'];
	expect(verified(code, ...hers)).toMatchObject({status: 0, stdout: expect.stringContaining('right:')});
	expect(verified(code.toLowerCase().replace('-', ' '), ...hers).status).toBe(0);
	for (const words of [
		['--name', 'Ben', '--seed', 'Ana 7b'],
		['--name', 'Ana'],
		['--seed', 'Ana 7b'],
	]) {
		expect(verified(code, ...words)).toMatchObject({status: 1, stdout: expect.stringContaining('wrong:')});
	}

	expect(leaktui('learn', '--verify', code)).toMatchObject({status: 2, stderr: expect.stringContaining('--lesson ID')});
});

test('without a terminal a lesson is not begun', () => {
	const {status, stdout, stderr} = leaktui('learn', '--lesson', 'zombies');
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toContain('learn needs a terminal');
});
