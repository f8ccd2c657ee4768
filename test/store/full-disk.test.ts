import {expect, test} from 'vitest';
import {openStore, type Store} from '../../source/store/open-store.ts';
import {aFaultyDisk, type Call} from '../helpers/a-faulty-disk.ts';
import {aDraft, aFolder, filesIn, given} from '../helpers/a-store.ts';

/** The calls that take room on the disk, or may be forbidden. */
const taking = new Set(['link', 'mkdir', 'half', 'writeFile', 'sync', 'rename']);

function takesRoom({name, args}: Call): boolean {
	return taking.has(name) || (name === 'open' && args[1] === 'wx');
}

/** Performs `act` on a disk that is full from its first call that takes room on, from its second, …, until it has room enough. */
async function fullEverywhere(
	act: (store: Store, id: string) => Promise<object | string>,
	failed: RegExp,
	code: 'ENOSPC' | 'EACCES' = 'ENOSPC',
): Promise<void> {
	const folder = await aFolder();
	const store = openStore(folder);
	const {id} = given(await store.save(aDraft()));
	const before = await store.list();
	let refusals = 0;
	for (let room = 0; ; room++) {
		let taken = 0;
		const disk = aFaultyDisk((call) => (takesRoom(call) && taken++ >= room ? code : 'go'));
		const answer = await act(openStore(folder, disk), id);
		if (typeof answer !== 'string') {
			break;
		}

		refusals++;
		expect(answer).toMatch(failed);
		expect(answer).toContain(folder);
		expect(await store.list()).toEqual(before);
		expect((await filesIn(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
	}

	expect(refusals).toBeGreaterThan(3);
	expect(await store.list()).not.toEqual(before);
	expect((await filesIn(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
}

test('a full disk refuses a save in one sentence, and nothing is left of it', async () => {
	await fullEverywhere((store) => store.save(aDraft({name: 'July'})), /^cannot save "July" in .*: the disk is full$/);
});

test('a full disk refuses a rename, and the run keeps its name', async () => {
	await fullEverywhere(
		(store, id) => store.rename(id, 'July'),
		/^cannot rename the run to "July" in .*: the disk is full$/,
	);
});

test('a full disk refuses a change, and the run stays as it was', async () => {
	await fullEverywhere((store, id) => store.setNote(id, 'new'), /^cannot save the note in .*: the disk is full$/);
});

test('a full disk lets a run be deleted', async () => {
	const folder = await aFolder();
	const run = given(await openStore(folder).save(aDraft()));
	const disk = aFaultyDisk((call) => (takesRoom(call) && call.name !== 'sync' ? 'ENOSPC' : 'go'));
	expect(await openStore(folder, disk).remove(run.id)).toEqual(run);
	expect(await openStore(folder, disk).remove(run.id)).toBe(`the run is no longer in ${folder}`);
	expect(await filesIn(folder)).toEqual([]);
});

test('a folder that may not be written to refuses a save', async () => {
	await fullEverywhere(
		(store) => store.save(aDraft({name: 'July'})),
		/^cannot save "July" in .*: permission is denied$/,
		'EACCES',
	);
});

test('a file that may not be read is listed so, and the others open', async () => {
	const folder = await aFolder();
	given(await openStore(folder).save(aDraft()));
	given(await openStore(folder).save(aDraft({name: 'July'})));
	const disk = aFaultyDisk(({name, args}) => (name === 'open' && String(args[0]).includes('june-') ? 'EACCES' : 'go'));
	const {runs, unreadable} = given(await openStore(folder, disk).list());
	expect(runs.map(({name}) => name)).toEqual(['July']);
	expect(unreadable.map(({reason}) => reason)).toEqual(['permission is denied']);
});

test('a rename that cannot take the old name away does not happen', async () => {
	const folder = await aFolder();
	const store = openStore(folder);
	const run = given(await store.save(aDraft()));
	const disk = aFaultyDisk(({name, args}) =>
		name === 'unlink' && String(args[0]).includes('june-') ? 'EACCES' : 'go',
	);
	expect(await openStore(folder, disk).rename(run.id, 'July')).toMatch(/: permission is denied$/);
	expect(await store.list()).toEqual({runs: [run], unreadable: []});
	expect(await filesIn(folder)).toHaveLength(1);
});

test('on a disk without links a name is given once all the same', async () => {
	const folder = await aFolder();
	const disk = aFaultyDisk(({name}) => (name === 'link' ? 'EPERM' : 'go'));
	const answers = await Promise.all(
		Array.from({length: 8}, (_, at) => openStore(folder, disk).save(aDraft({note: `by ${at}`}))),
	);
	const saved = answers.filter((answer) => typeof answer !== 'string');
	expect(saved).toHaveLength(1);
	const {runs} = given(await openStore(folder).list());
	expect(runs).toEqual(saved);
	const renamed = given(await openStore(folder, disk).rename(runs[0]?.id ?? '', 'July'));
	expect(await openStore(folder).list()).toEqual({runs: [renamed], unreadable: []});
	expect(await filesIn(folder)).toHaveLength(1);
});

test('a fault of the program is not taken for a sentence', async () => {
	const store = openStore(await aFolder(), {
		...aFaultyDisk(() => 'go'),
		readdir: () => Promise.reject(new TypeError('a fault')),
	});
	await expect(store.list()).rejects.toThrow('a fault');
});
