import {execFileSync} from 'node:child_process';
import {mkdir, open, readFile, readlink, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStore, type Store} from '../../source/store/open-store.ts';
import {formatRun} from '../../source/store/parse-run.ts';
import {runFileName} from '../../source/store/run-name.ts';
import {aDraft, aFolder, aRun, filesIn, given} from '../helpers/a-store.ts';

const file = runFileName('June');

/** A store with one good run, and a file in the place of a run named June. */
async function aStoreWith(content: string | Uint8Array, name = file): Promise<Store> {
	const store = openStore(await aFolder());
	given(await store.save(aDraft({name: 'good'})));
	await writeFile(join(store.folder, name), content);
	return store;
}

/** The one reason for which something can't be read; the good run can. */
async function reasonIn(store: Store, name = file): Promise<string> {
	const {runs, unreadable} = given(await store.list());
	expect(runs.map((run) => run.name)).toEqual(['good']);
	expect(unreadable.map((entry) => entry.file)).toEqual([name]);
	return unreadable[0]?.reason ?? '';
}

test.each([
	['no JSON', 'hello', 'it is not JSON'],
	['nothing', '', 'it is not JSON'],
	['half a run', formatRun(aRun()).slice(0, 300), 'it is not JSON'],
	['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'it is not UTF-8 text'],
	[
		'a newer schema',
		'{"schemaVersion": 99}',
		'a newer leaktui wrote it: its schema is version 99, this one reads up to 4',
	],
	['__proto__', formatRun(aRun()).replace('{', '{"__proto__": {"note": "x"},'), '__proto__ is not known here'],
	['deep nesting', '['.repeat(499_000), 'it is not JSON'],
	['a wrong type', formatRun(aRun()).replace('"note": ""', '"note": {}'), /^note takes at most .*, not an object$/],
	[
		'escape sequences in the name',
		formatRun(aRun({name: '\u001b]0;owned\u0007\u001b[2J'})),
		/^name takes .*, and character 1 of "<U\+001B>\]0;owned<U\+0007><U\+001B>\[2J" is U\+001B, a control character$/,
	],
	['a name like a path', formatRun(aRun({name: '../../x'})), /^it was put here by hand under another name/],
	['the run of another name', formatRun(aRun({name: 'July'})), /^it was put here by hand under another name/],
])('%s is listed with the reason, left as it is, and its name is not given away', async (_what, content, reason) => {
	const store = await aStoreWith(content);
	const found = await reasonIn(store);
	expect(found).toMatch(reason);
	expect(await store.readNamed('June')).toBe(`cannot read the run "June" in ${store.folder}: ${found}`);
	expect(await store.save(aDraft())).toBe(
		`the name "June" is taken by ${join(store.folder, file)}, which can't be read: ${found}`,
	);
	const other = given(await store.save(aDraft({name: 'other'})));
	expect(await store.rename(other.id, 'June')).toMatch(/^the name "June" is taken by .*, which can't be read/);
	given(await store.remove(other.id));
	expect(await readFile(join(store.folder, file))).toEqual(Buffer.from(content));
});

test('50 MB are refused unread', async () => {
	const store = await aStoreWith('');
	const big = await open(join(store.folder, file), 'w');
	await big.truncate(50_000_000);
	await big.close();
	expect(await reasonIn(store)).toBe('it is too big: 50,000,000 bytes, where a run has at most 1,000,000');
});

test('a symbolic link is neither followed nor written through', async () => {
	const outside = await aFolder();
	const target = join(outside, 'target.json');
	await writeFile(target, formatRun(aRun()));
	const store = openStore(await aFolder());
	given(await store.save(aDraft({name: 'good'})));
	await symlink(target, join(store.folder, file));
	expect(await reasonIn(store)).toBe('it is a symbolic link');
	expect(await store.save(aDraft())).toMatch(/^the name "June" is taken by .*: it is a symbolic link$/);
	expect(await readlink(join(store.folder, file))).toBe(target);
	expect(await readFile(target, 'utf8')).toBe(formatRun(aRun()));
});

test('a link to nowhere creates nothing there', async () => {
	const outside = await aFolder();
	const store = openStore(await aFolder());
	await symlink(join(outside, 'x'), join(store.folder, file));
	expect(await store.save(aDraft())).toMatch(/^the name "June" is taken by .*: it is a symbolic link$/);
	expect(await filesIn(outside)).toEqual([]);
});

test('a folder and a pipe in the place of a run neither hang nor go', async () => {
	const store = openStore(await aFolder());
	await mkdir(join(store.folder, file));
	execFileSync('mkfifo', [join(store.folder, 'pipe.json')]);
	const {unreadable} = given(await store.list());
	expect(unreadable).toEqual([
		{file, reason: 'it is not a regular file'},
		{file: 'pipe.json', reason: 'it is not a regular file'},
	]);
	expect(await store.save(aDraft())).toMatch(/which can't be read: it is not a regular file$/);
});

test('a run copied by hand does not become a second run of the same name', async () => {
	const store = await aStoreWith(formatRun(aRun({name: 'good'})), 'copy of good.json');
	expect(await reasonIn(store, 'copy of good.json')).toMatch(/leaktui runs import takes it$/);
});

test('other files in the folder are none of ours', async () => {
	const store = await aStoreWith('notes', 'notes.txt');
	expect(given(await store.list()).unreadable).toEqual([]);
	expect(await filesIn(store.folder)).toContain('notes.txt');
});

test('a name like a path stays in the folder', async () => {
	const outside = await aFolder();
	const store = openStore(join(outside, 'a', 'b'));
	given(await store.save(aDraft({name: '../../x'})));
	expect(await filesIn(outside)).toEqual(['a']);
	expect(await filesIn(join(outside, 'a'))).toEqual(['b']);
	expect(await filesIn(store.folder)).toEqual([runFileName('../../x')]);
});

test('a lock that is no folder is said to be in the way', async () => {
	const store = await aStoreWith('', '.lock');
	const [run] = given(await store.list()).runs;
	expect(await store.remove(run?.id ?? '')).toBe(
		`cannot delete the run in ${store.folder}: a part of the path is not a folder`,
	);
});
