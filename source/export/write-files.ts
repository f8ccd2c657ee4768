import {stageFiles} from './staging.ts';

/** A text and where it goes. */
export type TextFile = {readonly path: string; readonly text: string};

/**
 * Writes these files, all of them whole or none at all, in folders that are made where they are missing; what is there is
 * replaced. Aborting leaves nothing behind, and the signal's reason is thrown. Throws with a path and a cause.
 */
export async function writeFiles(files: readonly TextFile[], signal: AbortSignal): Promise<void> {
	const staging = await stageFiles(files.map(({path}) => path));
	try {
		for (const [at, {text}] of files.entries()) {
			await staging.files[at]?.write(Buffer.from(text));
		}

		signal.throwIfAborted();
		await staging.commit();
	} catch (error) {
		await staging.discard();
		throw error;
	}
}
