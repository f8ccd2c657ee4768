import {createHash} from 'node:crypto';
import {complaint} from '../domain/complaint.ts';
import {plainText} from '../domain/plain-text.ts';
import {longestText, parseText, textProblem} from '../simulation/setting-values.ts';

/** What a name must be: completes «a run's name takes ». */
export const runNameExpects = `1 to ${longestText} characters without control characters`;

/** The name a text stands for, by the rule for all texts from outside; `undefined` where it is none. */
export const parseRunName = parseText;

/** The sentence that says why a text can be no name; `what` is what it was given as. */
export function nameComplaint(what: string, text: string): string {
	return complaint(what, runNameExpects, text, textProblem(text));
}

/** What makes two names the same: they are compared in composed form, whatever their case and invisible joiners. */
export function nameKey(name: string): string {
	return plainText(name.normalize('NFC')).trim().toUpperCase().toLowerCase().normalize('NFC');
}

/**
 * The file that holds the run of this name: the same for names that count as the same, so that the file system itself
 * arbitrates who has a name. Readable letters first, for people; the hash keeps apart what they don't.
 */
export function runFileName(name: string): string {
	const key = nameKey(name);
	const letters = key
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replace(/^-|-$/g, '');
	const hash = createHash('sha256').update(key).digest('hex').slice(0, 20);
	return `${letters === '' ? '' : `${letters}-`}${hash}.json`;
}
