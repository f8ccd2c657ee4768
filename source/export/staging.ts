import {renameSync} from 'node:fs';
import {type FileHandle, mkdtemp, open, rm, rmdir} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {absolutePath} from '../files/absolute-path.ts';
import {madeBefore, makeFolder} from '../files/make-folder.ts';
import {writeFailure} from './cause.ts';

/** A file that is written aside, and put in its place only when all are whole. */
export type StagedFile = {
	/** Where it is until then, for what writes files by itself. */
	readonly aside: string;
	/**
	 * Hands bytes over to be written, and returns when those handed over before are. They must not change until all is
	 * written. Throws with the path and the cause.
	 */
	readonly write: (bytes: Uint8Array) => Promise<void>;
	/** Returns when all that was handed over is written. Throws likewise. */
	readonly written: () => Promise<void>;
};

export type Staging = {
	/** In the order of the paths. */
	readonly files: readonly StagedFile[];
	/** Opens one more. */
	readonly add: (path: string) => Promise<StagedFile>;
	/** Puts every file in its place, replacing what is there. */
	readonly commit: () => Promise<void>;
	/** Takes back everything: no file, no half of one, no folder that was not there before. */
	readonly discard: () => Promise<void>;
};

/**
 * Opens staged files for these paths, in folders that are made where they are missing. They are written in a folder beside
 * their places, on the same disk, so that putting them there is a rename. Throws with the path and the cause.
 */
export async function stageFiles(paths: readonly string[]): Promise<Staging> {
	const opened: OpenFile[] = [];
	const asides = new Map<string, string>();
	const made: string[] = [];
	const removeAsides = async () => {
		for (const aside of asides.values()) {
			await rm(aside, {recursive: true, force: true});
		}
	};
	const discard = async () => {
		await Promise.allSettled(opened.map((file) => file.close()));
		await removeAsides();
		for (const folder of made) {
			await rmdir(folder).catch(() => undefined);
		}
	};
	const commit = async () => {
		for (const {close} of opened) {
			await close();
		}

		for (const {aside, path} of opened) {
			await naming(path, async () => renameSync(aside, path));
		}

		await removeAsides();
	};

	const add = async (path: string): Promise<OpenFile> => {
		const opening = naming(path, async () => {
			const folder = dirname(absolutePath(path));
			if (!asides.has(folder)) {
				made.unshift(...(await makeFolder(folder)));
				asides.set(folder, await mkdtemp(join(folder, '.leaktui-')));
			}

			opened.push(await openAside(path, join(asides.get(folder) as string, basename(path))));
		});
		await opening.catch((error) => {
			made.unshift(...madeBefore(error));
			throw error;
		});
		return opened.at(-1) as OpenFile;
	};

	try {
		for (const path of paths) {
			await add(path);
		}
	} catch (error) {
		await discard();
		throw error;
	}

	return {files: opened, add, commit, discard};
}

/** Does what it takes to write there; where that fails, it says so of this path, not of the one aside. */
async function naming(path: string, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		throw Object.assign(writeFailure(path, error), {made: madeBefore(error)});
	}
}

type OpenFile = StagedFile & {readonly path: string; readonly close: () => Promise<void>};

async function openAside(path: string, aside: string): Promise<OpenFile> {
	let handle: FileHandle | undefined = await open(aside, 'wx');
	let underway: Promise<void> = Promise.resolve();
	return {
		path,
		aside,
		async write(bytes) {
			await underway;
			underway = (handle as FileHandle).writeFile(bytes).catch((error) => Promise.reject(writeFailure(path, error)));
			// Whoever writes or closes next is told; until then the failure must not count as nobody's.
			underway.catch(() => undefined);
		},
		written: () => underway,
		async close() {
			const closing = handle;
			handle = undefined;
			try {
				await underway;
			} finally {
				await closing?.close();
			}
		},
	};
}
