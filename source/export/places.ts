import {lstatSync, readdirSync, realpathSync, type Stats} from 'node:fs';
import {basename, dirname, isAbsolute, join, relative, sep} from 'node:path';
import {absolutePath} from '../files/absolute-path.ts';
import {writeFailure} from './cause.ts';
import {takenError} from './taken.ts';

/** What is asked for: see `ExportOrder`. */
type Places = {
	readonly out: string;
	readonly answers: string | undefined;
	readonly isForced: boolean;
	readonly part?: object | undefined;
};

/**
 * Throws, before anything is written, where an export would replace what it was not told to: a folder that is not empty or
 * an answer key that is there, unless forced; a part is at home among other parts; and, forced or not, anything but a plain file, and one file by another.
 */
export function checkPlaces({out, answers, isForced, part}: Places, paths: readonly string[]): void {
	if (answers !== undefined && isWithin(placeOf(answers), folderAt(out))) {
		throw new Error(`${answers} is a folder of the export itself: choose another name for the answer key`);
	}

	const wanted = paths.map(placeOf);
	if (new Set(wanted).size < wanted.length) {
		throw new Error(`${answers} is one of the files of the export itself: choose another name for the answer key`);
	}

	const entries = entriesIn(out);
	if (!isForced && part === undefined && entries > 0) {
		throw takenError(`${out} is not empty`, 'folder');
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
			throw takenError(`${path} is there already`, 'name');
		}
	}
}

/** Whether the answer key would lie in the folder of the data, or in a folder of it, by whatever links. */
export function isBesideData(out: string, answers: string): boolean {
	const [folder, path] = [folderAt(out), placeOf(answers)];
	return folder !== path && isWithin(folder, path);
}

function isWithin(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a file goes: links to the folder that it lies in are followed, a link at its own name is not. */
function placeOf(path: string): string {
	return join(folderAt(dirname(path)), basename(path));
}

/** The folder that a path leads to, links followed as far as there is anything. */
function folderAt(path: string): string {
	try {
		return realFolder(absolutePath(path));
	} catch (error) {
		throw writeFailure(path, error);
	}
}

function realFolder(folder: string): string {
	try {
		return realpathSync(folder);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		const above = dirname(folder);
		if (above === folder || (code !== 'ENOENT' && code !== 'ENOTDIR')) {
			throw error;
		}

		return join(realFolder(above), basename(folder));
	}
}

function entriesIn(folder: string): number {
	const there = look(folder);
	if (there === undefined) {
		return 0;
	}

	if (there.isFile()) {
		throw writeFailure(folder, {code: 'ENOTAFOLDER'} satisfies Partial<NodeJS.ErrnoException>);
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
