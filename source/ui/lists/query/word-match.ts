import {fold} from './fold.ts';

/** How well a text is found: all of it, its beginning, or the beginnings of its words. */
export type WordMatch = 'whole' | 'beginning' | 'words';

/** The words of a text as they are compared: letters and digits, without case and accents. */
export function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How the query is found among the names of one thing, of which the first is the one shown; `undefined` where it is not.
 * Every word of the query must begin a word of the names.
 */
export function wordMatch(query: string, names: readonly string[]): WordMatch | undefined {
	const typed = fold(query.trim());
	const wanted = wordsOf(query);
	const known = names.map((name) => fold(name));
	if (typed !== '' && known.includes(typed)) {
		return 'whole';
	}

	if (wanted.length === 0) {
		return undefined;
	}

	const spaced = ` ${wanted.join(' ')}`;
	const worded = names.map((name) => ` ${wordsOf(name).join(' ')}`);
	if (worded.includes(spaced)) {
		return 'whole';
	}

	if (worded.some((name) => name.startsWith(spaced))) {
		return 'beginning';
	}

	return wanted.every((word) => worded.some((name) => name.includes(` ${word}`))) ? 'words' : undefined;
}
