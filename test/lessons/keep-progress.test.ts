import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keep, readKept} from '../../source/lessons/keep-progress.ts';
import type {Kept} from '../../source/lessons/kept.ts';
import {beginning, type Progress} from '../../source/lessons/progress.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {aFolder, filesIn} from '../helpers/a-store.ts';

function kept(progress: Partial<Progress>, changes: Partial<Kept> = {}): Kept {
	return {
		schemaVersion: 1,
		lesson: 'zombies',
		seed: 'Ana',
		name: '',
		isFinished: false,
		progress: {...beginning, ...progress},
		place: {
			settings: defaultSettings,
			day: '2024-02-14',
			screen: 'leaks',
			level: 'detector',
			customerId: 12,
			month: 3,
			filters: {customers: '', leaks: 'leak:zombie'},
		},
		...changes,
	};
}

const third = kept({at: 2, done: ['solved', 'wrong']});

test('what is kept is read again, each seed and lesson by itself', async () => {
	const folder = await aFolder();
	expect(await keep(folder, third)).toBeUndefined();
	expect(await readKept(folder, 'zombies', 'Ana')).toEqual(third);
	expect(await readKept(folder, 'zombies', 'Ben')).toBeUndefined();
	expect(await readKept(folder, 'ghosts', 'Ana')).toBeUndefined();
});

test('of two programs in one lesson the one that is further counts, with its place', async () => {
	const folder = await aFolder();
	const behind = kept({at: 1, done: ['solved']}, {place: {...third.place, screen: 'month'}});
	await Promise.all([keep(folder, behind), keep(folder, third), keep(folder, behind)]);
	expect(await readKept(folder, 'zombies', 'Ana')).toEqual(third);
});

test('as far as before, the later place counts', async () => {
	const folder = await aFolder();
	const later = {...third, place: {...third.place, screen: 'customers'}};
	await keep(folder, third);
	await keep(folder, later);
	expect(await readKept(folder, 'zombies', 'Ana')).toEqual(later);
});

test('what was finished once stays finished, though it is begun again', async () => {
	const folder = await aFolder();
	await keep(folder, kept({at: 7, done: Array(7).fill('solved')}, {isFinished: true}));
	await keep(folder, kept({at: 1, done: ['solved']}));
	expect(await readKept(folder, 'zombies', 'Ana')).toMatchObject({isFinished: true, progress: {at: 1}});
});

test.each([
	['no JSON', 'x'],
	['another shape', '{"schemaVersion": 1}'],
	['a version to come', JSON.stringify({...third, schemaVersion: 2})],
	['too big', `${JSON.stringify(third)}${' '.repeat(300_000)}`],
])('a file with %s counts as nothing, and is replaced', async (_, text) => {
	const folder = await aFolder();
	await keep(folder, third);
	const [file] = (await filesIn(folder)).filter((name) => name.endsWith('.json'));
	await writeFile(join(folder, file as string), text);
	expect(await readKept(folder, 'zombies', 'Ana')).toBeUndefined();
	expect(await keep(folder, third)).toBeUndefined();
	expect(await readKept(folder, 'zombies', 'Ana')).toEqual(third);
});

test('a folder that takes nothing is one sentence', async () => {
	const file = join(await aFolder(), 'file');
	await writeFile(file, '');
	expect(await keep(file, third)).toBe(`cannot keep the progress of "zombies" in ${file}: it is not a folder`);
});
