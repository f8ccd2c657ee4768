import {checkFree} from './places.ts';
import {type StagedFile, stageFiles} from './staging.ts';

/**
 * Writes a file, whole or not at all. Throws with the path and the cause; what is there already is left alone, but for a
 * plain file where that is to be replaced.
 */
export async function writeFile(
	path: string,
	isForced: boolean,
	write: (file: StagedFile) => Promise<void>,
): Promise<void> {
	checkFree([path], isForced);
	const staging = await stageFiles([path]);
	try {
		await write(staging.files[0] as StagedFile);
		await staging.commit();
	} catch (error) {
		await staging.discard();
		throw error;
	}
}
