import {mkdir, stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {absolutePath} from './absolute-path.ts';

/** The calls that it takes to make a folder. */
export type FolderMaker = {readonly mkdir: typeof mkdir; readonly stat: typeof stat};

const machine: FolderMaker = {mkdir, stat};

/**
 * Makes a folder and those above it that are missing, one by one, and gives those that it made, the deepest first. One that
 * somebody else makes meanwhile is as good. `mode` is that of every folder made. Throws system errors that name the folder
 * they are about: `ENOTAFOLDER` where something else has its place, `ENOTSUP` where the file system takes no folders.
 *
 * Every folder of the program is made here: Node's own recursive `mkdir` never returns where a file system that takes no
 * folders, like /proc, says ENOENT.
 */
export async function makeFolder(folder: string, mode = 0o777, disk: FolderMaker = machine): Promise<string[]> {
	const missing: string[] = [];
	for (let at = absolutePath(folder); !(await isFolder(at, disk)); at = dirname(at)) {
		if (dirname(at) === at) {
			throw failure('ENOENT', at);
		}

		missing.unshift(at);
	}

	const made: string[] = [];
	try {
		for (const path of missing) {
			if (await isMade(path, mode, disk)) {
				made.unshift(path);
			}
		}
	} catch (error) {
		throw Object.assign(error as Error, {made});
	}

	return made;
}

/** What `makeFolder` had made before it failed with this error, the deepest first. */
export function madeBefore(error: unknown): readonly string[] {
	return (error as {made?: readonly string[]}).made ?? [];
}

/** Whether there is a folder; `false` where there is nothing. */
async function isFolder(path: string, {stat: look}: FolderMaker): Promise<boolean> {
	try {
		if ((await look(path)).isDirectory()) {
			return true;
		}
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return false;
		}

		throw error;
	}

	throw failure('ENOTAFOLDER', path);
}

/** Makes one folder; whether it was not there before. */
async function isMade(path: string, mode: number, disk: FolderMaker): Promise<boolean> {
	try {
		await disk.mkdir(path, {mode});
		return true;
	} catch (error) {
		// The folder above is there, so it is the file system that knows no such thing as a new folder.
		if (codeOf(error) === 'ENOENT' && (await isFolder(dirname(path), disk))) {
			throw failure('ENOTSUP', path);
		}

		if (codeOf(error) === 'EEXIST') {
			if (await isFolder(path, disk)) {
				return false;
			}

			// A symbolic link that leads nowhere.
			throw failure('ELOOP', path);
		}

		throw error;
	}
}

function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException).code;
}

function failure(code: string, path: string): Error {
	return Object.assign(new Error(`${code}: ${path}`), {code, path});
}
