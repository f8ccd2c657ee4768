import {readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {makeFolder} from './make-folder.ts';
import {twice} from './written-twice.ts';

/** What V8 made of the program, where it is not kept yet, and the file for it. */
export type Unkept = {readonly path: string; readonly code: () => Uint8Array};

const mostMilliseconds = 30 * 24 * 3600 * 1000;

/**
 * Keeps what V8 has made of the program so far, so that the next start need not compile it: a third of the time until the
 * first frame. It is written beside its place and moved there, in one go, since the program may be ended at any time.
 * Never throws: without it the next start takes as long as this one.
 */
export async function keepCode({path, code}: Unkept): Promise<void> {
	const folder = dirname(path);
	const aside = `${path}.${process.pid}`;
	try {
		await makeFolder(folder, 0o700);
		writeFileSync(aside, twice(code()), {flag: 'wx', mode: 0o600});
		renameSync(aside, path);
		sweep(folder);
	} catch {
		await rm(aside, {force: true}).catch(() => undefined);
	}
}

/** Removes what is older than a month: that of other builds and other versions of Node, which is made anew where it is missed. */
function sweep(folder: string): void {
	const before = Date.now() - mostMilliseconds;
	for (const name of readdirSync(folder).filter((each) => each.includes('.code'))) {
		const path = join(folder, name);
		if (statSync(path).mtimeMs < before) {
			rmSync(path, {force: true});
		}
	}
}
