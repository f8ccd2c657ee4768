import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {makeFolder} from '../files/make-folder.ts';
import {type Disk, machine} from './disk.ts';
import {withLock} from './with-lock.ts';
import {writeWhole} from './write-whole.ts';

/** Beside the runs; no run has such a name. */
const file = '.queries.json';
/** The most queries that are kept, and the most characters of them together. */
const most = 500;
const mostCharacters = 1_000_000;

/** The queries that were run with this store, the latest last; none where the file is not there or holds something else. */
export async function readQueries(folder: string): Promise<readonly string[]> {
	try {
		const value: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
		return Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(-most) : [];
	} catch {
		return [];
	}
}

/** Adds a query as the latest, each once; the oldest go where there are too many. Throws system errors, and a refusal where the folder stays locked. */
export async function keepQuery(folder: string, sql: string, disk: Disk = machine): Promise<void> {
	const text = sql.trim();
	if (text === '' || text.length > mostCharacters) {
		return;
	}

	await makeFolder(folder, 0o700);
	await withLock(disk, folder, async () => {
		const before = await readQueries(folder);
		let queries = [...before.filter((query) => query !== text), text].slice(-most);
		while (queries.reduce((sum, {length}) => sum + length, 0) > mostCharacters) {
			queries = queries.slice(1);
		}

		await writeWhole(disk, join(folder, file), `${JSON.stringify(queries, undefined, 1)}\n`, 'over');
	});
}
