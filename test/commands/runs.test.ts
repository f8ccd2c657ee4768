import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parseDay} from '../../source/domain/days.ts';
import {engineVersion} from '../../source/simulation/engine-version.ts';
import {openStore} from '../../source/store/open-store.ts';
import {formatRun} from '../../source/store/parse-run.ts';
import {runFileName} from '../../source/store/run-name.ts';
import {aDraft, aFolder, aRun, filesIn, given} from '../helpers/a-store.ts';
import {runsCommand} from '../helpers/run-command.ts';

test('without runs the list says so, and where it looked', async () => {
	const folder = join(await aFolder(), 'runs');
	expect(await runsCommand(folder, ['list'])).toEqual({status: 0, stdout: `no runs in ${folder}\n`, sentence: ''});
	expect(JSON.parse((await runsCommand(folder, ['list'], {isJson: true})).stdout)).toEqual({runs: [], unreadable: []});
});

test('save takes settings and day, and show and list tell of them', async () => {
	const folder = await aFolder();
	const asOf = parseDay('2024-06-30');
	const options = {given: {seed: ['x'], customers: ['100'], incident: ['2024-06:zombie=20']}, asOf};
	expect((await runsCommand(folder, ['save', ' 漢字 '], options)).stdout).toBe('saved 漢字\n');
	expect((await runsCommand(folder, ['save', 'plain'], {given: {customers: ['100']}})).status).toBe(0);
	expect((await runsCommand(folder, ['list'])).stdout).toMatchInlineSnapshot(`
		"name   saved              seed     as of       leaks     leaked  differs from the defaults
		plain  2024-07-01 08:30Z  leaktui  2025-01-15     87  $1,684.45  --customers 100
		漢字   2024-07-01 08:30Z  x        2024-06-30     29    $705.29  --customers 100 --incident 2024-06:zombie=20
		"
	`);
	expect((await runsCommand(folder, ['show', '漢字'])).stdout).toMatchInlineSnapshot(`
		"name            漢字
		note
		saved           2024-07-01 08:30Z
		options         --seed x --customers 100 --incident 2024-06:zombie=20
		as of           2024-06-30
		engine version  1

		leak              found   leaked
		Ghost Subscriber      5  $280.00
		Zombie Account       12  $390.00
		Leaky Bucket         12   $35.29
		total                29  $705.29

		sha256:c3fb8da917893520cf9cc1387285f5dc7b0ce5633f099ab75d8a51fdb56f70a3
		"
	`);
	const shown = JSON.parse((await runsCommand(folder, ['show', '漢字'], {isJson: true})).stdout);
	expect(shown).toMatchObject({name: '漢字', asOf: '2024-06-30', savedAt: '2024-07-01T08:30:00.000Z', warning: null});
	expect(shown.settings).toMatchObject({seed: 'x', customers: 100});
});

test('the list shows what cannot be read, harmlessly', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft()));
	await writeFile(join(folder, 'a\u001b[2J.json'), 'x');
	const {stdout} = await runsCommand(folder, ['list']);
	expect(stdout.split('\n').slice(1)).toEqual([
		expect.stringMatching(/^June {2}2024-07-01 08:30Z {2}leaktui {2}2024-06-30 /),
		'',
		"1 file can't be read:",
		'  a[2J.json: it is not JSON',
		'',
	]);
	const {unreadable} = JSON.parse((await runsCommand(folder, ['list'], {isJson: true})).stdout);
	expect(unreadable).toEqual([{file: 'a\u001b[2J.json', reason: 'it is not JSON'}]);
});

test('a run of another engine, or one that was changed by hand, is shown with a warning', async () => {
	const folder = await aFolder();
	const store = openStore(folder);
	given(await store.save(aDraft({name: 'old', engineVersion: '0', digest: `sha256:${'0'.repeat(64)}`})));
	given(await store.save(aDraft({name: 'forged', digest: `sha256:${'0'.repeat(64)}`})));
	expect((await runsCommand(folder, ['show', 'old'])).stdout).toMatch(
		`\nwarning: saved with engine version 0, replayed with engine version ${engineVersion}: the year differs from the one that was saved\n`,
	);
	expect(JSON.parse((await runsCommand(folder, ['show', 'forged'], {isJson: true})).stdout).warning).toMatch(
		/^the year differs from the one that was saved, .* replays it: its file was changed by hand$/,
	);
});

test('rename and delete', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft()));
	expect((await runsCommand(folder, ['rename', 'june', 'July'])).stdout).toBe('renamed June to July\n');
	expect((await runsCommand(folder, ['delete', 'JULY'])).stdout).toBe('deleted July\n');
	expect(await filesIn(folder)).toEqual([]);
});

test('a name that is taken is refused with status 1, one that can be none with status 2', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft()));
	given(await openStore(folder).save(aDraft({name: 'July'})));
	const taken = 'is taken by the run "June", saved 2024-07-01';
	expect(await runsCommand(folder, ['save', 'JUNE'])).toMatchObject({status: 1, sentence: `the name "JUNE" ${taken}`});
	expect(await runsCommand(folder, ['rename', 'July', 'june'])).toMatchObject({
		status: 1,
		sentence: `the name "june" ${taken}`,
	});
	expect(await runsCommand(folder, ['save', 'a\u001b[2Jb'])).toMatchObject({
		status: 2,
		sentence:
			'a run\'s name takes 1 to 80 characters without control characters, and character 2 of "a<U+001B>[2Jb" is U+001B, a control character',
	});
	expect(await runsCommand(folder, ['rename', 'June', ''])).toMatchObject({
		status: 2,
		sentence: 'the new name takes 1 to 80 characters without control characters, not ""',
	});
});

test.each([
	['Jume', '; did you mean "June"?'],
	['ju', '; did you mean "June"?'],
	['something else', ''],
])('a run %j that is not there is refused with the one that was probably meant', async (name, hint) => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft()));
	for (const words of [
		['show', name],
		['delete', name],
		['rename', name, 'x'],
		['compare', 'June', name],
	]) {
		const sentence = `there is no run named "${name}" in ${folder}${hint}`;
		expect(await runsCommand(folder, words)).toEqual({status: 2, stdout: '', sentence});
	}
});

test.each([
	[[], {}, 'runs takes one of list, show, save, rename, delete, compare, export, import, and none is given'],
	[
		['lst'],
		{},
		'runs takes one of list, show, save, rename, delete, compare, export, import, not "lst"; did you mean list?',
	],
	[['constructor'], {}, /^runs takes one of .*, not "constructor"$/],
	[['show'], {}, 'runs show takes NAME, not nothing'],
	[['rename', 'a'], {}, 'runs rename takes NAME and NEW, not "a"'],
	[['list', 'a'], {}, 'runs list takes no words, not "a"'],
	[['delete', 'a'], {isJson: true}, 'runs delete takes no --json'],
	[['show', 'a'], {out: 'x'}, 'runs show takes no --out'],
	[['import', 'a'], {isForced: true}, 'runs import takes no --force'],
	[['list'], {given: {seed: ['x']}}, 'runs list takes no settings, no --books and no --as-of'],
	[['list'], {asOf: 19_800}, 'runs list takes no settings, no --books and no --as-of'],
	[['export', 'a'], {}, 'runs export takes --out FILE, and no file is given'],
])('%j with %j is a wrong command line', async (words, options, sentence) => {
	const outcome = await runsCommand(await aFolder(), words, options);
	expect(outcome).toMatchObject({status: 2, stdout: ''});
	expect(outcome.sentence).toMatch(sentence);
});

test('an exported run is imported elsewhere as it was, as a run of its own', async () => {
	const [here, there, outside] = [await aFolder(), await aFolder(), await aFolder()];
	const run = given(await openStore(here).save(aDraft({note: 'a note', screen: 'leaks', customerId: 3})));
	const file = join(outside, 'june.json');
	expect((await runsCommand(here, ['export', 'june'], {out: file})).stdout).toBe(`exported June to ${file}\n`);
	expect((await runsCommand(there, ['import', file])).stdout).toBe('imported June\n');
	const [taken] = given(await openStore(there).list()).runs;
	expect(taken).toEqual({...run, id: taken?.id});
	expect(taken?.id).not.toBe(run.id);
	const again = await runsCommand(there, ['import', file]);
	expect(again).toMatchObject({status: 1, sentence: 'the name "June" is taken by the run "June", saved 2024-07-01'});
	expect(await filesIn(outside)).toEqual(['june.json']);
});

test('an export replaces a file only with --force, and never what a link leads to', async () => {
	const [folder, outside] = [await aFolder(), await aFolder()];
	const run = given(await openStore(folder).save(aDraft()));
	const [file, link] = [join(outside, 'file'), join(outside, 'link')];
	await writeFile(file, 'mine');
	await symlink(file, link);
	for (const out of [file, link]) {
		expect(await runsCommand(folder, ['export', 'June'], {out})).toMatchObject({
			status: 1,
			sentence: `cannot write to ${out}: it exists already; --force replaces it`,
		});
	}

	expect((await runsCommand(folder, ['export', 'June'], {out: link, isForced: true})).status).toBe(0);
	expect(await readFile(file, 'utf8')).toBe('mine');
	expect(await readFile(link, 'utf8')).toBe(formatRun(run));
	const nowhere = join(outside, 'no', 'file');
	expect((await runsCommand(folder, ['export', 'June'], {out: nowhere})).sentence).toBe(
		`cannot write to ${nowhere}: there is no such file or folder`,
	);
	await mkdir(join(outside, 'folder'));
	expect((await runsCommand(folder, ['export', 'June'], {out: join(outside, 'folder'), isForced: true})).status).toBe(
		1,
	);
	expect(await filesIn(outside)).toEqual(['file', 'folder', 'link']);
});

test.each([
	['no JSON', 'hello', 'it is not JSON'],
	['__proto__', formatRun(aRun()).replace('{', '{"__proto__": {},'), '__proto__ is not known here'],
	[
		'a newer schema',
		'{"schemaVersion": 5}',
		'a newer leaktui wrote it: its schema is version 5, this one reads up to 4',
	],
	['2 MB', ' '.repeat(2_000_000), 'it is too big: 2,000,000 bytes, where a run has at most 1,000,000'],
	[
		'a bad name',
		formatRun(aRun({name: 'a\u001b[2J'})),
		'name takes 1 to 80 characters without control characters, and character 2 of "a<U+001B>[2J" is U+001B, a control character',
	],
])('a hostile file, %s, is not imported', async (_what, text, reason) => {
	const [folder, outside] = [await aFolder(), await aFolder()];
	const file = join(outside, 'file.json');
	await writeFile(file, text);
	const sentence = `cannot import ${file}: ${reason}`;
	expect(await runsCommand(folder, ['import', file])).toEqual({status: 1, stdout: '', sentence});
	expect(await filesIn(folder)).toEqual([]);
});

test('an imported name like a path stays in the store', async () => {
	const outside = await aFolder();
	const folder = join(outside, 'a', 'b');
	await writeFile(join(outside, 'file.json'), formatRun(aRun({name: '../../x'})));
	expect((await runsCommand(folder, ['import', join(outside, 'file.json')])).stdout).toBe('imported ../../x\n');
	expect(await filesIn(folder)).toEqual([runFileName('../../x')]);
	expect(await filesIn(outside)).toEqual(['a', 'file.json']);
});

test('a store that cannot be is one sentence and status 1', async () => {
	const file = join(await aFolder(), 'file');
	await writeFile(file, '');
	const folder = join(file, 'x');
	for (const words of [['list'], ['save', 'June'], ['show', 'June']]) {
		const {status, stdout, sentence} = await runsCommand(folder, words, {});
		expect({status, stdout}).toEqual({status: 1, stdout: ''});
		expect(sentence).toMatch(/^cannot .* in .*: a part of the path is not a folder$/);
		expect(sentence).toContain(folder);
	}
});
