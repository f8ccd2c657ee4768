import {lstatSync} from 'node:fs';
import {writeFailure} from './cause.ts';
import {type StagedFile, stageFiles} from './staging.ts';

/** Writes a new file, whole or not at all. Throws with the path and the cause; what is there already is left alone. */
export async function writeNewFile(path: string, write: (file: StagedFile) => Promise<void>): Promise<void> {
	if (isThere(path)) {
		throw new Error(`${path} is there already, and is left alone: choose another name`);
	}

	const staging = await stageFiles([path]);
	try {
		await write(staging.files[0] as StagedFile);
		await staging.commit();
	} catch (error) {
		await staging.discard();
		throw error;
	}
}

function isThere(path: string): boolean {
	try {
		return lstatSync(path, {throwIfNoEntry: false}) !== undefined;
	} catch (error) {
		throw writeFailure(path, error);
	}
}
