import type {Wishes} from '../../books/mapping.ts';
import {mappingText} from '../../books/mapping-file.ts';
import {writeFiles} from '../../export/write-files.ts';

/** Saves how books are read, whole or not at all, over an earlier mapping. Throws with the path and the cause. */
export async function saveMapping(path: string, wishes: Wishes): Promise<void> {
	await writeFiles([{path, text: mappingText(wishes)}], new AbortController().signal);
}
