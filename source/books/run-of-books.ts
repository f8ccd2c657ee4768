import {resolve} from 'node:path';
import type {KeptBooks} from '../domain/kept-books.ts';
import {isServer, withoutPassword} from './beside-the-data.ts';
import type {Books} from './books.ts';
import type {Wishes} from './mapping.ts';
import {mappingText, wishesOf} from './mapping-file.ts';
import type {OpenRequest} from './open-books.ts';

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
