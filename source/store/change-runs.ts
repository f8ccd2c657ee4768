import {randomUUID} from 'node:crypto';
import {complaint} from '../domain/complaint.ts';
import {outsideText} from '../domain/outside-text.ts';
import {makeFolder} from '../files/make-folder.ts';
import {codeOf} from './disk.ts';
import {sweep} from './owner-tag.ts';
import {dropOlderCopies, pathOf, placeRun, placeRunInLock, type Shelf, writeRun} from './place-run.ts';
import {refusal} from './refusal.ts';
import {longestNote, noteExpects, type Run, type RunDraft, schemaVersion} from './run.ts';
import {nameComplaint, nameKey, parseRunName} from './run-name.ts';
import {type Scan, scanRuns} from './scan-runs.ts';
import {withLock} from './with-lock.ts';
import {syncFolder} from './write-whole.ts';

/** Saves the draft as a new run. Like all calls of this file it throws refusals and system errors. */
export async function createRun(shelf: Shelf, draft: RunDraft): Promise<Run> {
	const run = runOf(draft, randomUUID(), 1);
	await makeReady(shelf);
	await placeRun(shelf, run);
	return run;
}

/** Puts a removed run back as it was, its id included. */
export async function restoreRun(shelf: Shelf, removed: Run): Promise<Run> {
	const run = runOf(removed, removed.id, removed.revision);
	await makeReady(shelf);
	const {runs} = await scanRuns(shelf.disk, shelf.folder);
	const same = runs.find(({id}) => id === run.id);
	if (same) {
		throw refusal(`the run is there already, named "${same.name}"`);
	}

	await placeRun(shelf, run);
	return run;
}

/** A run before and after a change. */
export type Change = {readonly before: Run; readonly after: Run};

/** Changes parts of a run, its name included. */
export async function changeRun(shelf: Shelf, id: string, changes: Partial<RunDraft>): Promise<Change> {
	return changing(shelf, id, async (old, scan) => {
		const run = runOf({...old, ...changes}, id, old.revision + 1);
		if (nameKey(run.name) === nameKey(old.name)) {
			await writeRun(shelf, run, 'over');
			return {before: old, after: run};
		}

		await placeRunInLock(shelf, run, scan);
		await leave(shelf, old, run);
		return {before: old, after: run};
	});
}

/** Removes a run and gives it back, for `restoreRun`. */
export async function removeRun(shelf: Shelf, id: string): Promise<Run> {
	const remove = async (run: Run): Promise<Run> => {
		await shelf.disk.unlink(pathOf(shelf, run));
		await syncFolder(shelf.disk, shelf.folder);
		return run;
	};
	try {
		return await changing(shelf, id, remove);
	} catch (error) {
		if (!isFull(error)) {
			throw error;
		}

		// A full disk has no room for the lock, and must let itself be cleared. Nor has it room for another run in this place.
		return found(shelf, id, remove);
	}
}

function isFull(error: unknown): boolean {
	return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
}

/** The run in the order of its fields, without anything else that a caller's object may hold. */
function runOf(draft: RunDraft, id: string, revision: number): Run {
	const name = parseRunName(draft.name);
	if (name === undefined) {
		throw refusal(nameComplaint("a run's name", draft.name));
	}

	const note = outsideText(draft.note, longestNote, 0);
	if ('problem' in note) {
		throw refusal(complaint("a run's note", noteExpects, draft.note, note.problem));
	}

	const {savedAt, engineVersion, settings, books, asOf, screen, customerId, marks, summary, digest} = draft;
	const first = {schemaVersion, id, revision, name, note: note.text, savedAt, engineVersion} as const;
	return {...first, settings, ...(books && {books}), asOf, screen, customerId, marks, summary, digest};
}

async function makeReady({disk, folder}: Shelf): Promise<void> {
	await makeFolder(folder, 0o700, disk);
	await sweep(disk, folder);
}

type Work<Result> = (run: Run, scan: Scan) => Promise<Result>;

/** Does `work` on the run as it is now, while nobody else changes runs. */
async function changing<Result>(shelf: Shelf, id: string, work: Work<Result>): Promise<Result> {
	const {disk, folder} = shelf;
	try {
		await disk.lstat(folder);
	} catch (error) {
		throw codeOf(error) === 'ENOENT' ? gone(shelf) : error;
	}

	return withLock(disk, folder, async () => {
		await sweep(disk, folder);
		return found(shelf, id, work);
	});
}

/** Finds the run and does `work` on it; older copies of it are gone by then. */
async function found<Result>(shelf: Shelf, id: string, work: Work<Result>): Promise<Result> {
	const scan = await scanRuns(shelf.disk, shelf.folder);
	const run = scan.runs.find((candidate) => candidate.id === id);
	if (!run) {
		throw gone(shelf);
	}

	await dropOlderCopies(shelf, scan, (copy) => copy.id === id);
	return work(run, scan);
}

function gone({folder}: Shelf): Error {
	return refusal(`the run is no longer in ${folder}`);
}

/** Takes away the old file of a renamed run; where that fails, the new one, so that there is one run either way. */
async function leave(shelf: Shelf, old: Run, renamed: Run): Promise<void> {
	const {disk, folder} = shelf;
	try {
		await disk.unlink(pathOf(shelf, old));
	} catch (error) {
		await disk.unlink(pathOf(shelf, renamed));
		throw error;
	}

	await syncFolder(disk, folder);
}
