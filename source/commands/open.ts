import type {MappingFault, OpenedBooks} from '../books/open-books.ts';
import {hasSetAside} from '../books/set-aside.ts';
import {saveMapping} from '../ui/books/save-mapping.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';
import {mappingJson, mappingTold, understoodJson, understoodTold} from './mapping-told.ts';
import {opened} from './opened.ts';
import {say} from './say.ts';
import {print} from './standard-output.ts';
import {hasScreen} from './terminal-abilities.ts';

/** `leaktui open PATH…`: the screens on books of the reader's own, or with `--check` what was read of them. Throws a usage error. */
export async function open(context: Context): Promise<void> {
	const {books, isChecking, isJson, isMappingSaved} = context;
	if (!books || books.paths.length === 0) {
		throw usageError('open takes a PATH: a folder, files, or a postgres:// address');
	}

	if (isJson && !isChecking) {
		throw usageError('--json goes with --check; leaktui detect --books and simulate --books have JSON of their own');
	}

	if (isChecking) {
		const result = await opened({...context, books}).catch((error: Error | MappingFault) => {
			if (!('understood' in error)) {
				throw error;
			}

			return told(error, isJson);
		});
		if (!result) {
			return;
		}

		await (isMappingSaved ? save(result) : undefined);
		await print(isJson ? mappingJson(result) : mappingTold(result));
		process.exitCode = hasSetAside(result.books) ? 1 : 0;
		return;
	}

	if (!hasScreen(process)) {
		throw usageError('open needs a terminal; open --check, detect --books and simulate --books do without');
	}

	await (await import('./ui.ts')).ui(context, {
		opens: {request: books, dayText: context.dayText, isMappingSaved: isMappingSaved === true},
	});
}

/** Says what was understood where that is what stands in the way, and why; the command has failed then. */
async function told({message, understood}: MappingFault, isJson: boolean): Promise<undefined> {
	await print(isJson ? understoodJson(understood) : understoodTold(understood));
	throw new Error(message);
}

/** Saves how the books were read, and says where. */
async function save({mappingFile, wishes}: OpenedBooks): Promise<void> {
	await saveMapping(mappingFile, wishes);
	await say(`${mappingFile}: the mapping is saved`);
}
