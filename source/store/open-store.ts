import {unwatchFile, watchFile} from 'node:fs';
import {type Change, changeRun, createRun, removeRun, restoreRun} from './change-runs.ts';
import {type Disk, machine} from './disk.ts';
import {orSentence, refusal} from './refusal.ts';
import type {Run, RunDraft} from './run.ts';
import {nameKey, runFileName} from './run-name.ts';
import {type Scan, scanRuns, type Unreadable} from './scan-runs.ts';

export type Listing = {
	/** The latest saved first. */
	readonly runs: readonly Run[];
	readonly unreadable: readonly Unreadable[];
};

/** What a change of a saved run may touch; its name has a call of its own. */
export type RunChanges = Partial<Omit<RunDraft, 'name'>>;

/**
 * The saved runs of one folder. Every call gives what was asked for, or one sentence that says what can't be done, where
 * and why, safe to draw. Names and notes are not: `plainText` makes them so.
 */
export type Store = {
	readonly folder: string;
	/** All runs, and the files that can't be taken for one; of a folder that is not there, none. */
	readonly list: () => Promise<Listing | string>;
	readonly read: (id: string) => Promise<Run | string>;
	/** `undefined` where no run has a name that counts as the same. */
	readonly readNamed: (name: string) => Promise<Run | undefined | string>;
	/** Saves a new run; refuses a name that another run has. The run given back is the saved one. */
	readonly save: (draft: RunDraft) => Promise<Run | string>;
	/** Replaces parts of a saved run: what a second save of an opened run does. */
	readonly update: (id: string, changes: RunChanges) => Promise<Run | string>;
	/** The same, and gives what the run was beside what it is. */
	readonly replace: (id: string, changes: RunChanges) => Promise<Change | string>;
	readonly setNote: (id: string, note: string) => Promise<Run | string>;
	readonly rename: (id: string, name: string) => Promise<Run | string>;
	/** Gives the removed run, for `restore`. */
	readonly remove: (id: string) => Promise<Run | string>;
	/** Puts a removed run back as it was; refuses where its name has been taken. */
	readonly restore: (run: Run) => Promise<Run | string>;
	/** Calls back after changes, whoever makes them, within half a second; may call once too often. Call the result to stop. */
	readonly watch: (onChange: () => void) => () => void;
};

const pollMilliseconds = 400;

/**
 * Opens the store of a folder, without touching the disk; the folder is created by the first save.
 *
 * One file per run, named after what makes the run's name the same as others. Why no run is lost or torn, whichever
 * processes save, rename and delete at once, and wherever they are killed:
 * - A file gets its name in one step when its text is on the disk (`writeWhole`), so that a name has a whole run or none.
 * - A new run only ever goes to a free name; the file system lets one of two savers have it, without a lock.
 * - What exists is changed by one process at a time (`withLock`), so that nobody removes or replaces a run other than
 *   the one just read. Only a full disk, which has no room for the lock, lets a run be deleted without.
 * - A rename first gives the new name its file, then takes the old one away. Cut short in between, the two files have one
 *   id, the older one is shown as such, and goes as soon as its name is wanted or the run is renamed or deleted.
 */
export function openStore(folder: string, disk: Disk = machine): Store {
	const shelf = {folder, disk};
	const at = `in ${folder}`;
	const reading = `read the runs ${at}`;
	return {
		folder,
		list: () => orSentence(reading, async () => listed(await scanRuns(disk, folder))),
		read: (id) => orSentence(reading, async () => withId(await scanRuns(disk, folder), id, folder)),
		readNamed: (name) => orSentence(reading, async () => withName(await scanRuns(disk, folder), name, folder)),
		save: (draft) => orSentence(`save "${draft.name}" ${at}`, () => createRun(shelf, draft)),
		restore: (run) => orSentence(`put "${run.name}" back ${at}`, () => restoreRun(shelf, run)),
		update: (id, changes) => orSentence(`save the run ${at}`, async () => (await changeRun(shelf, id, changes)).after),
		replace: (id, changes) => orSentence(`save the run ${at}`, () => changeRun(shelf, id, changes)),
		setNote: (id, note) => orSentence(`save the note ${at}`, async () => (await changeRun(shelf, id, {note})).after),
		rename: (id, name) =>
			orSentence(`rename the run to "${name}" ${at}`, async () => (await changeRun(shelf, id, {name})).after),
		remove: (id) => orSentence(`delete the run ${at}`, () => removeRun(shelf, id)),
		watch: (onChange) => watchFolder(folder, onChange),
	};
}

function listed({runs, olderCopies, unreadable}: Scan): Listing {
	const copies = olderCopies.map((copy): Unreadable => {
		const newer = runs.find(({id}) => id === copy.id)?.name ?? '';
		return {
			file: runFileName(copy.name),
			reason: `it is an older copy of "${newer}", left by a rename that was cut short`,
		};
	});
	return {runs, unreadable: [...unreadable, ...copies]};
}

function withId({runs}: Scan, id: string, folder: string): Run {
	const run = runs.find((candidate) => candidate.id === id);
	if (!run) {
		throw refusal(`the run is no longer in ${folder}`);
	}

	return run;
}

function withName({runs, unreadable}: Scan, name: string, folder: string): Run | undefined {
	const reason = unreadable.find(({file}) => file === runFileName(name))?.reason;
	if (reason !== undefined) {
		throw refusal(`cannot read the run "${name}" in ${folder}: ${reason}`);
	}

	return runs.find((run) => nameKey(run.name) === nameKey(name));
}

/** Looks at the folder itself now and then: unlike notifications, that works on every disk, and before the folder exists. */
function watchFolder(folder: string, onChange: () => void): () => void {
	const look = (now: {mtimeNs: bigint}, before: {mtimeNs: bigint}): void => {
		if (now.mtimeNs !== before.mtimeNs) {
			onChange();
		}
	};
	watchFile(folder, {bigint: true, persistent: false, interval: pollMilliseconds}, look);
	return () => unwatchFile(folder, look as never);
}
