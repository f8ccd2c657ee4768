import {statusMeaning} from '../mapping/status-meanings.ts';
import type {StatusMeaning, StatusWord} from '../mapping.ts';
import {wordCounts, wordsOf} from '../values/words.ts';
import type {Context} from './context.ts';

/** What the status of each row says; `undefined` where there is no such column, or nothing in it. */
export function readStatuses(
	context: Context,
	table: StatusWord['table'],
): ((row: number) => StatusMeaning | undefined) | undefined {
	const read = context.tables.get(table);
	const column = read?.column('status');
	if (read === undefined || column === undefined) {
		return undefined;
	}

	const words = wordsOf(column);
	const name = read.nameOf('status');
	for (const {word, rows} of wordCounts(words).slice(0, mostWords)) {
		context.statuses.push({table, word, rows, meaning: statusMeaning(table, word, name, context.wishes)});
	}

	const meanings = words.words.map((word) =>
		word === undefined ? undefined : statusMeaning(table, word, name, context.wishes),
	);
	return (row) => meanings[words.codes[row] as number];
}

/** More words are no statuses: the rest is read, and not listed. */
export const mostWords = 100;
