import {lstatSync, readdirSync, type Stats} from 'node:fs';
import {resolve} from 'node:path';
import {writeFailure} from './cause.ts';

/** What is asked for: see `ExportOrder`. */
type Places = {readonly out: string; readonly answers: string | undefined; readonly isForced: boolean};

/**
 * Throws, before anything is written, where an export would replace what it was not told to: a folder that is not empty or
 * an answer key that is there, unless forced; and, forced or not, anything but a plain file, and one file by another.
 */
export function checkPlaces({out, answers, isForced}: Places, paths: readonly string[]): void {
	const wanted = paths.map((path) => resolve(path));
	if (new Set(wanted).size < wanted.length) {
		throw new Error(`${answers} is one of the files of the export itself: choose another name for the answer key`);
	}

	if (!isForced && entriesIn(out) > 0) {
		throw new Error(`${out} is not empty: choose another folder, or replace what is there with --force`);
	}

	checkFree(paths, isForced);
}

/** Throws where a file that is not to be replaced is in the way, or, forced or not, anything but a plain file. */
export function checkFree(paths: readonly string[], isForced: boolean): void {
	for (const path of paths) {
		const there = look(path);
		if (there && !there.isFile()) {
			throw new Error(`${path} is not a plain file, and is left alone`);
		}

		if (there && !isForced) {
			throw new Error(`${path} is there already: choose another name, or replace it with --force`);
		}
	}
}

function entriesIn(folder: string): number {
	if (look(folder) === undefined) {
		return 0;
	}

	try {
		return readdirSync(folder).length;
	} catch (error) {
		throw writeFailure(folder, error);
	}
}

function look(path: string): Stats | undefined {
	try {
		return lstatSync(path, {throwIfNoEntry: false});
	} catch (error) {
		throw writeFailure(path, error);
	}
}
