import {readFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {parseDay} from '../domain/days.ts';
import {isServer} from './beside-the-data.ts';
import type {TableHead} from './source.ts';

/** A description of our own is far smaller. */
const mostCharacters = 1_000_000;

/**
 * The last day that our own export says it knows of, by the description beside its files, or what is said of the tables within
 * its database; `undefined` where nothing says it.
 */
export async function knownOnIn(paths: readonly string[], tables: readonly TableHead[]): Promise<string | undefined> {
	const days = new Set(tables.map(({comment = ''}) => knownAt(comment)));
	const [day] = days;
	return tables.length > 0 && day !== undefined && days.size === 1 ? day : describedDay(paths, tables);
}

async function describedDay(paths: readonly string[], tables: readonly TableHead[]): Promise<string | undefined> {
	const [first] = paths;
	if (first === undefined || paths.some(isServer)) {
		return undefined;
	}

	// All of the tables stand in the folder that was named, or are files of one folder themselves.
	const isFolder = paths.length === 1 && tables.every(({file}) => resolve(file) !== resolve(first));
	const folder = isFolder ? first : dirname(first);
	if (!isFolder && paths.some((path) => resolve(dirname(path)) !== resolve(folder))) {
		return undefined;
	}

	try {
		const text = await readFile(join(folder, 'datapackage.json'), 'utf8');
		const description = text.length > mostCharacters ? undefined : JSON.parse(text);
		const files: unknown[] = (description?.resources ?? []).flatMap(({path}: {path?: unknown}) => path);
		return isFolder || paths.every((path) => files.includes(basename(path)))
			? knownAt(String(description?.description))
			: undefined;
	} catch {
		// No description, or one of somebody else's: then the last row says it.
		return undefined;
	}
}

function knownAt(text: string): string | undefined {
	const day = /as known at the close of (\d{4}-\d{2}-\d{2}),/.exec(text)?.[1];
	return day !== undefined && parseDay(day) !== undefined ? day : undefined;
}
