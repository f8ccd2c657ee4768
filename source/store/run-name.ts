import {createHash} from 'node:crypto';
import {isPlainText, plainText} from '../domain/plain-text.ts';
import {longestText} from '../simulation/setting-values.ts';

/** What a name must be: completes «a run's name takes ». */
export const runNameExpects = `1 to ${longestText} characters without control characters`;

/** Invisible characters that scripts and emoji need between letters. */
const joiners = /[\u200C\u200D]/g;

/**
 * The name a text stands for: trimmed and in Unicode's composed form (NFC), 1 … 80 characters, without control and
 * bidirectional characters; `undefined` where it is none.
 */
export function parseRunName(text: string): string | undefined {
	const name = text.normalize('NFC').trim();
	const isVisible = plainText(name).trim() !== '';
	return isVisible && [...name].length <= longestText && isPlainText(name.replace(joiners, '')) ? name : undefined;
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
