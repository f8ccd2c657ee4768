import {existsSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {makeFolder} from '../files/make-folder.ts';

/** An empty file that says that the program was started with this folder before. No run has such a name. */
const marker = '.started';

/** Whether the program was never started with this store: its folder is not there, or holds neither a run nor the marker. */
export function isFirstStart(folder: string): boolean {
	try {
		return !existsSync(folder) || !readdirSync(folder).some((name) => name === marker || name.endsWith('.json'));
	} catch {
		// Who can't read the store can't be known: better to greet nobody than the same reader each time.
		return false;
	}
}

/** Leaves the marker in the store's folder, which is made where it is missing. Where that can't be, the next start is a first one too. */
export async function noteStart(folder: string): Promise<void> {
	try {
		await makeFolder(folder, 0o700);
		await writeFile(join(folder, marker), '', {mode: 0o600});
	} catch {
		// A greeting is not worth an error: saving a run will say what is wrong with the folder.
	}
}
