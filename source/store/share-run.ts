import {absolutePath} from '../files/absolute-path.ts';
import {codeOf, type Disk, machine} from './disk.ts';
import {formatRun} from './parse-run.ts';
import {because, orSentence} from './refusal.ts';
import type {Run} from './run.ts';
import {writeWhole} from './write-whole.ts';

/** Whoever gets the file may read it, as far as the user's mask allows. */
const sharedMode = 0o666;

/**
 * Writes a run to a file of its own, whole or not at all, and gives the run; what is there is replaced only if `isForced`.
 * Where it can't be written, the sentence that says so.
 */
export function shareRun(run: Run, file: string, isForced: boolean, disk: Disk = machine): Promise<Run | string> {
	return orSentence(`write to ${file}`, async () => {
		try {
			await writeWhole(disk, absolutePath(file), formatRun(run), isForced ? 'over' : 'new', sharedMode);
			return run;
		} catch (error) {
			throw codeOf(error) === 'EEXIST' ? because(inTheWay) : error;
		}
	});
}

const inTheWay = 'it exists already';

/** Whether the sentence says that a file is there, which could be replaced. */
export function isFileInTheWay(sentence: string): boolean {
	return sentence.endsWith(inTheWay);
}
