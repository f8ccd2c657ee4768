import {resolve} from 'node:path';
import {isServer, withoutPassword} from './beside-the-data.ts';
import type {Books} from './books.ts';
import type {Wishes} from './mapping.ts';
import {mappingText, wishesOf} from './mapping-file.ts';
import type {OpenRequest} from './open-books.ts';

/** What is kept of books, to open them again from any folder: no password among it. */
export type KeptBooks = {
	readonly name: string;
	readonly paths: readonly string[];
	readonly wishes: Readonly<Record<string, unknown>>;
	readonly mappingFile: string | null;
	readonly answersFile: string | null;
	readonly currency: {readonly code: string; readonly decimals: number};
};

/** Books as they are kept in a run. */
export function keptBooks(
	{name, ledger}: Books,
	{paths, mappingFile, answersFile}: Pick<OpenRequest, 'paths' | 'mappingFile' | 'answersFile'>,
	wishes: Wishes,
): KeptBooks {
	return {
		name,
		paths: paths.map((path) => (isServer(path) ? withoutPassword(path) : resolve(path))),
		wishes: JSON.parse(mappingText(wishes)),
		mappingFile: mappingFile === undefined ? null : resolve(mappingFile),
		answersFile: answersFile === undefined ? null : resolve(answersFile),
		currency: ledger.currency,
	};
}

/** What opens them again. Throws an OutsideFault where what was asked of the reading is no such thing. */
export function requestOf({paths, wishes, mappingFile, answersFile}: KeptBooks): OpenRequest {
	return {
		paths,
		wishes: wishesOf(wishes, 'the run'),
		...(mappingFile !== null && {mappingFile}),
		...(answersFile !== null && {answersFile}),
	};
}
