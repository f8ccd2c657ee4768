import {readFile} from 'node:fs/promises';
import {complaint} from '../domain/complaint.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';

/** The query of the command line or of `--file`. Throws a usage error, or where the file can't be read. */
export async function queryOf(words: readonly string[], {file}: Context): Promise<string> {
	const [query, another] = words;
	if (another !== undefined) {
		throw usageError(complaint('sql', 'one query, in quotes', words.join(' ')));
	}

	if ((query === undefined) === (file === undefined)) {
		throw usageError('sql takes a query in quotes, or one in a file with --file Q.sql, and just one of the two');
	}

	return query ?? (await readFile(file as string, 'utf8')).replace(/^\uFEFF/, '');
}

/** The scenario of `--score`, by its id or its dial. Throws a usage error where there is no such one. */
export function scoredLeak({score}: Context): Leak | undefined {
	if (score === undefined) {
		return undefined;
	}

	const leak = leaks.find(({id, dial}) => id === score || dial === score);
	if (!leak) {
		throw usageError(complaint('--score', leaks.map(({id}) => id).join(', '), score));
	}

	return leak;
}
