import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, expect, test, vi} from 'vitest';
import type {Disk} from '../../source/store/disk.ts';
import {openStore, type Store} from '../../source/store/open-store.ts';
import type {Run} from '../../source/store/run.ts';
import {runFileName} from '../../source/store/run-name.ts';
import {aFaultyDisk} from '../helpers/a-faulty-disk.ts';
import {aDraft, aFolder, filesIn, given} from '../helpers/a-store.ts';

/** The store as another process has it: one that is gone by the time this one looks. */
let openElsewhere: (folder: string, disk: Disk) => Store;

beforeAll(async () => {
	vi.resetModules();
	({openStore: openElsewhere} = await import('../../source/store/open-store.ts'));
	expect(openElsewhere).not.toBe(openStore);
});

/** A folder with three runs, that can be brought back to what it was. */
async function threeRuns() {
	const folder = await aFolder();
	const store = openStore(folder);
	const runs: Run[] = [];
	for (const name of ['one', 'two', 'three']) {
		runs.push(given(await store.save(aDraft({name}))));
	}

	const files = await Promise.all(
		(await filesIn(folder)).map(async (name) => ({name, text: await readFile(join(folder, name), 'utf8')})),
	);
	const reset = async (): Promise<void> => {
		await rm(folder, {recursive: true});
		await mkdir(folder);
		await Promise.all(files.map(({name, text}) => writeFile(join(folder, name), text)));
	};
	return {folder, runs: runs as [Run, Run, Run], reset};
}

/** Performs `act` in a process that is killed at its first, its second, … call to the machine, and looks at what is left each time. */
async function killedEverywhere(
	act: (store: Store, runs: readonly [Run, Run, Run]) => Promise<unknown>,
	look: (left: {survivor: Store; runs: readonly [Run, Run, Run]; calls: readonly string[]}) => Promise<void>,
): Promise<number> {
	const {folder, runs, reset} = await threeRuns();
	for (let kill = 0; ; kill++) {
		await reset();
		const calls: string[] = [];
		const isKilled = await new Promise<boolean>((resolve, reject) => {
			const disk = aFaultyDisk(
				({name}) => {
					calls.push(name);
					return calls.length <= kill ? 'go' : 'stop';
				},
				() => resolve(true),
			);
			act(openElsewhere(folder, disk), runs).then(() => resolve(false), reject);
		});
		if (!isKilled) {
			return kill;
		}

		await look({survivor: openStore(folder), runs, calls});
	}
}

/** The runs of the store by name, none of its files unreadable but for what a rename has left. */
async function runsIn(store: Store): Promise<Map<string, Run>> {
	const {runs, unreadable} = given(await store.list());
	for (const {reason} of unreadable) {
		expect(reason).toMatch(/^it is an older copy of ".*", left by a rename that was cut short$/);
	}

	return new Map(runs.map((run) => [run.name, run]));
}

/** The next change by another process finds no lock in its way, and clears up. */
async function expectTidyAfterChanges(survivor: Store, id: string): Promise<void> {
	given(await survivor.save(aDraft({name: 'after'})));
	given(await survivor.setNote(id, 'after'));
	expect((await filesIn(survivor.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
}

test('killed anywhere in a save, the earlier runs are intact and the new one is whole or absent', async () => {
	const draft = aDraft({name: 'four', note: 'new'});
	const outcomes = new Set<boolean>();
	const calls = await killedEverywhere(
		(store) => store.save(draft),
		async ({survivor, runs}) => {
			const left = await runsIn(survivor);
			for (const run of runs) {
				expect(left.get(run.name)).toEqual(run);
			}

			const saved = left.get('four');
			outcomes.add(saved !== undefined);
			if (saved) {
				expect(saved).toEqual({...draft, schemaVersion: 4, id: saved.id, revision: 1});
			} else {
				given(await survivor.save(draft));
			}

			await expectTidyAfterChanges(survivor, runs[0].id);
		},
	);
	expect(calls).toBeGreaterThan(8);
	expect([...outcomes].sort()).toEqual([false, true]);
});

test('killed anywhere in a rename, the run has its old name or its new one, and its content', async () => {
	const outcomes = new Set<string>();
	let copies = 0;
	await killedEverywhere(
		(store, [one]) => store.rename(one.id, 'uno'),
		async ({survivor, runs: [one, two, three]}) => {
			const left = await runsIn(survivor);
			expect(left.get('two')).toEqual(two);
			expect(left.get('three')).toEqual(three);
			const renamed = [...left.values()].filter(({id}) => id === one.id);
			expect(left.size).toBe(3);
			expect([one, {...one, name: 'uno', revision: 2}]).toContainEqual(renamed[0]);
			outcomes.add(renamed[0]?.name ?? '');
			if ((await filesIn(survivor.folder)).filter((name) => name.endsWith('.json')).length === 4) {
				// Its old name is free all the same, once it is wanted.
				copies++;
				given(await survivor.save(aDraft({name: 'one', note: 'another'})));
				expect((await runsIn(survivor)).get('one')?.note).toBe('another');
				expect((await runsIn(survivor)).get('uno')).toEqual(renamed[0]);
			}

			await expectTidyAfterChanges(survivor, one.id);
		},
	);
	expect([...outcomes].sort()).toEqual(['one', 'uno']);
	expect(copies).toBeGreaterThan(0);
});

test('a run whose rename was cut short can be renamed back, and deleted for good', async () => {
	for (const act of ['rename', 'remove'] as const) {
		await killedEverywhere(
			(store, [one]) => store.rename(one.id, 'uno'),
			async ({survivor, runs: [one]}) => {
				given(await (act === 'rename' ? survivor.rename(one.id, 'one') : survivor.remove(one.id)));
				const names = given(await survivor.list()).runs.map(({name}) => name);
				expect(names.sort()).toEqual(act === 'rename' ? ['one', 'three', 'two'] : ['three', 'two']);
				const files = names.map(runFileName);
				expect(await filesIn(survivor.folder)).toEqual(files.sort());
			},
		);
	}
});

test('killed anywhere in a change, the run is as it was or as it should be', async () => {
	const outcomes = new Set<string>();
	await killedEverywhere(
		(store, [one]) => store.update(one.id, {note: 'new', screen: 'leaks'}),
		async ({survivor, runs: [one, two, three]}) => {
			const left = await runsIn(survivor);
			expect(left.get('two')).toEqual(two);
			expect(left.get('three')).toEqual(three);
			expect([one, {...one, note: 'new', screen: 'leaks', revision: 2}]).toContainEqual(left.get('one'));
			outcomes.add(left.get('one')?.note ?? '');
			await expectTidyAfterChanges(survivor, one.id);
		},
	);
	expect([...outcomes].sort()).toEqual(['', 'new']);
});

test('killed anywhere in a deletion or its undoing, the run is there or gone, and the others are intact', async () => {
	const outcomes = new Set<number>();
	await killedEverywhere(
		async (store, [one]) => store.restore(given(await store.remove(one.id))),
		async ({survivor, runs: [one, two, three]}) => {
			const left = await runsIn(survivor);
			expect(left.get('two')).toEqual(two);
			expect(left.get('three')).toEqual(three);
			expect(left.get('one') ?? one).toEqual(one);
			outcomes.add(left.size);
			await expectTidyAfterChanges(survivor, two.id);
		},
	);
	expect([...outcomes].sort()).toEqual([2, 3]);
});
