import {join} from 'node:path';
import {Low} from 'lowdb';
import {codeOf, type Disk} from './disk.ts';
import {refusal} from './refusal.ts';
import type {Run} from './run.ts';
import {runFile} from './run-file.ts';
import {runFileName} from './run-name.ts';
import {type Scan, scanRuns} from './scan-runs.ts';
import {withLock} from './with-lock.ts';
import type {Placing} from './write-whole.ts';

/** A folder of runs, on a machine. */
export type Shelf = {readonly folder: string; readonly disk: Disk};

/** The one place for a run of this name. */
export function pathOf({folder}: Shelf, {name}: Pick<Run, 'name'>): string {
	return join(folder, runFileName(name));
}

/** Writes the run to its place: over what is there, or as a new one. Throws `EEXIST` where the place is taken. */
export async function writeRun(shelf: Shelf, run: Run, placing: Placing): Promise<void> {
	const file = new Low<Run | null>(runFile(shelf.disk, pathOf(shelf, run), placing), null);
	file.data = run;
	await file.write();
}

/** Writes a run to a place that must be free, or taken by no more than an older copy of another run, which then goes. */
export async function placeRun(shelf: Shelf, run: Run): Promise<void> {
	if (!(await isPlaced(shelf, run, 'new'))) {
		await withLock(shelf.disk, shelf.folder, async () =>
			placeRunInLock(shelf, run, await scanRuns(shelf.disk, shelf.folder)),
		);
	}
}

/** The same for a caller that holds the lock and has scanned the folder since. */
export async function placeRunInLock(shelf: Shelf, run: Run, scan: Scan): Promise<void> {
	if (await isPlaced(shelf, run, 'new-in-lock')) {
		return;
	}

	await dropOlderCopies(shelf, scan, (copy) => pathOf(shelf, copy) === pathOf(shelf, run));
	if (!(await isPlaced(shelf, run, 'new-in-lock'))) {
		throw refusal(takenBy(shelf, run, scan));
	}
}

/** Removes what renames that were cut short have left. Only for a caller that holds the lock. */
export async function dropOlderCopies(shelf: Shelf, scan: Scan, isMeant: (copy: Run) => boolean): Promise<void> {
	for (const copy of scan.olderCopies.filter(isMeant)) {
		await shelf.disk.unlink(pathOf(shelf, copy));
	}
}

async function isPlaced(shelf: Shelf, run: Run, placing: Placing): Promise<boolean> {
	try {
		await writeRun(shelf, run, placing);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}
}

function takenBy(shelf: Shelf, {name}: Run, {runs, unreadable}: Scan): string {
	const file = runFileName(name);
	const other = runs.find((run) => runFileName(run.name) === file);
	if (other) {
		return `the name "${name}" is taken by the run "${other.name}", saved ${other.savedAt.slice(0, 10)}`;
	}

	const reason = unreadable.find((entry) => entry.file === file)?.reason;
	return `the name "${name}" is taken by ${pathOf(shelf, {name})}${reason === undefined ? '' : `, which can't be read: ${reason}`}`;
}
