import {expect, test} from 'vitest';
import type {Disk} from '../../source/store/disk.ts';
import {openStore, type Store} from '../../source/store/open-store.ts';
import type {Run} from '../../source/store/run.ts';
import {aFaultyDisk, type Call} from '../helpers/a-faulty-disk.ts';
import {aDraft, aFolder, given} from '../helpers/a-store.ts';

/** Two leaktuis on one folder with one run: what `first` does is held at a call until `second` waits for it. */
async function held(
	isHeld: (call: Call) => boolean,
	first: (store: Store, run: Run) => Promise<Run | string>,
	second: (store: Store, run: Run) => Promise<Run | string>,
) {
	const folder = await aFolder();
	const run = given(await openStore(folder).save(aDraft()));
	let reach: () => void = () => undefined;
	let release: () => void = () => undefined;
	const isReached = new Promise<void>((resolve) => {
		reach = resolve;
	});
	const isReleased = new Promise<void>((resolve) => {
		release = resolve;
	});
	const machine = aFaultyDisk(() => 'go');
	const unlink: Disk['unlink'] = async (path) => {
		if (isHeld({name: 'unlink', args: [path]})) {
			reach();
			await isReleased;
		}

		return machine.unlink(path);
	};
	let waits = 0;
	const wait = async (milliseconds: number): Promise<void> => {
		waits++;
		if (waits === 3) {
			release();
		}

		await machine.wait(milliseconds);
	};
	const firstAnswer = first(openStore(folder, {...machine, unlink}), run);
	await isReached;
	const secondAnswer = await second(openStore(folder, {...machine, wait}), run);
	release();
	return {run, waits, first: await firstAnswer, second: secondAnswer, left: given(await openStore(folder).list())};
}

function isRunFile({args}: Call): boolean {
	return String(args[0]).includes('june-');
}

test('of two deletions at once one gives the run, the other says that it is gone', async () => {
	const {run, waits, first, second, left} = await held(
		isRunFile,
		(store, {id}) => store.remove(id),
		(store, {id}) => store.remove(id),
	);
	expect(waits).toBeGreaterThanOrEqual(3);
	expect(first).toEqual(run);
	expect(second).toMatch(/^the run is no longer in /);
	expect(left.runs).toEqual([]);
});

test('a note on a run that is being deleted does not bring it back', async () => {
	const {second, left} = await held(
		isRunFile,
		(store, {id}) => store.remove(id),
		(store, {id}) => store.setNote(id, 'late'),
	);
	expect(second).toMatch(/^the run is no longer in /);
	expect(left.runs).toEqual([]);
});

test('a note on a run that is being renamed is kept under its new name', async () => {
	const {run, left} = await held(
		isRunFile,
		(store, {id}) => store.rename(id, 'July'),
		(store, {id}) => store.setNote(id, 'late'),
	);
	expect(left).toEqual({runs: [{...run, name: 'July', note: 'late', revision: 3}], unreadable: []});
});

test('of two renames at once the later one wins, and there is one run', async () => {
	const {run, left} = await held(
		isRunFile,
		(store, {id}) => store.rename(id, 'July'),
		(store, {id}) => store.rename(id, 'August'),
	);
	expect(left).toEqual({runs: [{...run, name: 'August', revision: 3}], unreadable: []});
});

test('a run that is renamed while the folder is being read is not overlooked', async () => {
	const folder = await aFolder();
	const run = given(await openStore(folder).save(aDraft()));
	const machine = aFaultyDisk(() => 'go');
	let renamed: Run | string | undefined;
	const readdir = async (path: string): Promise<string[]> => {
		const names = await machine.readdir(path);
		renamed ??= await openStore(folder).rename(run.id, 'July');
		return names;
	};
	expect(await openStore(folder, {...machine, readdir}).list()).toEqual({runs: [renamed], unreadable: []});
});

test('eight calls at once to save one name give one run', async () => {
	const store = openStore(await aFolder());
	const answers = await Promise.all(
		Array.from({length: 8}, (_, at) => store.save(aDraft({name: at % 2 === 0 ? 'June' : 'JUNE', note: `by ${at}`}))),
	);
	const saved = answers.filter((answer) => typeof answer !== 'string');
	expect(saved).toHaveLength(1);
	expect(given(await store.list())).toEqual({runs: saved, unreadable: []});
	for (const answer of answers.filter((each) => typeof each === 'string')) {
		expect(answer).toMatch(/^the name "june" is taken by the run "june", saved 2024-07-01$/i);
	}
});
