import {join} from 'node:path';
import {Low} from 'lowdb';
import {systemCauses} from '../domain/system-causes.ts';
import {codeOf, type Disk} from './disk.ts';
import {because, causeOf} from './refusal.ts';
import type {Run} from './run.ts';
import {runFile} from './run-file.ts';
import {runFileName} from './run-name.ts';

/** A file of the store that can't be taken for a run; it is left as it is. */
export type Unreadable = {
	/** Its name in the store's folder; not safe to draw. */
	readonly file: string;
	/** Safe to draw. */
	readonly reason: string;
};

/** What is in a store's folder. */
export type Scan = {
	/** The latest saved first. */
	readonly runs: readonly Run[];
	/** What a rename that was cut short has left: the run under its old name. Its newer self is among `runs`. */
	readonly olderCopies: readonly Run[];
	readonly unreadable: readonly Unreadable[];
};

/** Few enough that other work gets its files too, many enough to keep the disk busy. */
const atOnce = 16;

const mostRescans = 3;

/** Reads and validates every run in the folder; a missing folder has none. Throws system errors. */
export async function scanRuns(disk: Disk, folder: string, rescans = 0): Promise<Scan> {
	const files = await filesOf(disk, folder);
	const found: Run[] = [];
	const unreadable: Unreadable[] = [];
	let isMoving = false;
	let next = 0;
	const readOn = async (): Promise<void> => {
		while (next < files.length) {
			const file = files[next++] as string;
			try {
				const {data} = await readRun(disk, join(folder, file));
				if (data === null) {
					isMoving = true;
				} else {
					found.push(data);
				}
			} catch (error) {
				unreadable.push({file, reason: causeOf(error)});
			}
		}
	};
	await Promise.all(Array.from({length: atOnce}, readOn));
	if (isMoving && rescans < mostRescans) {
		// A run that went while we looked may have a new name that we have not looked at.
		return scanRuns(disk, folder, rescans + 1);
	}

	return {...withoutCopies(found), unreadable: unreadable.sort((a, b) => compareText(a.file, b.file))};
}

async function filesOf(disk: Disk, folder: string): Promise<string[]> {
	try {
		const names = await disk.readdir(folder);
		return names.filter((name) => name.endsWith('.json') && !name.startsWith('.'));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return [];
		}

		// The system says the same of a file above it, of which nobody can ask more.
		const isThere = codeOf(error) === 'ENOTDIR' && (await disk.stat(folder).catch(() => undefined));
		throw isThere ? because(systemCauses['ENOTAFOLDER'] as string) : error;
	}
}

async function readRun(disk: Disk, path: string): Promise<Low<Run | null>> {
	const file = new Low(runFile(disk, path, 'over'), null);
	await file.read();
	return file;
}

/** Two files with one id are one run before and after a rename: the later revision is the run. */
function withoutCopies(found: readonly Run[]): Pick<Scan, 'runs' | 'olderCopies'> {
	const newest = new Map<string, Run>();
	for (const run of found) {
		const other = newest.get(run.id);
		if (!other || isLater(run, other)) {
			newest.set(run.id, run);
		}
	}

	return {
		runs: [...newest.values()].sort((a, b) => compareText(b.savedAt, a.savedAt) || compareText(a.name, b.name)),
		olderCopies: found.filter((run) => newest.get(run.id) !== run),
	};
}

function isLater(a: Run, b: Run): boolean {
	return a.revision > b.revision || (a.revision === b.revision && runFileName(a.name) < runFileName(b.name));
}

function compareText(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}
