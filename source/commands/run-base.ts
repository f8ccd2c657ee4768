import {type Day, parseDay} from '../domain/days.ts';
import {plainText} from '../domain/plain-text.ts';
import {openStore} from '../store/open-store.ts';
import {storeDirectory} from '../store/store-directory.ts';
import type {Base} from './context.ts';
import {usageError} from './failure.ts';

/**
 * What a saved run starts from. `folder` is that of `--store`. Throws where the store can't be read, and a usage error
 * where it has no such run.
 */
export async function runBase(name: string, folder: string | undefined): Promise<Base> {
	const store = openStore(storeDirectory(folder, process.env));
	const run = await store.readNamed(name);
	if (run === undefined) {
		throw usageError(`--run takes the name of a saved run, and none in ${store.folder} is named "${plainText(name)}"`);
	}

	if (typeof run === 'string') {
		throw new Error(run);
	}

	return {settings: run.settings, asOf: parseDay(run.asOf) as Day};
}
