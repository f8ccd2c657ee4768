import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseDay} from '../domain/days.ts';
import {isServer} from './beside-the-data.ts';

/** A description of our own is far smaller. */
const mostCharacters = 1_000_000;

/** The last day that our own export says it knows of, from the description beside its CSV files; `undefined` where nothing says it. */
export async function knownOnIn(paths: readonly string[]): Promise<string | undefined> {
	const [folder, ...others] = paths;
	if (folder === undefined || others.length > 0 || isServer(folder)) {
		return undefined;
	}

	try {
		const text = await readFile(join(folder, 'datapackage.json'), 'utf8');
		const description = text.length > mostCharacters ? undefined : JSON.parse(text)?.description;
		const day = /as known at the close of (\d{4}-\d{2}-\d{2}),/.exec(String(description))?.[1];
		return day !== undefined && parseDay(day) !== undefined ? day : undefined;
	} catch {
		// No description, or one of somebody else's: then the last row says it.
		return undefined;
	}
}
