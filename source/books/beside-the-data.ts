import {statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {mappingFileName} from './mapping-file.ts';

/** Whether the path is the address of a server. */
export function isServer(path: string): boolean {
	return /^postgres(ql)?:\/\//i.test(path);
}

/** The file of the mapping beside the data: in the folder, or that of the first file; of a server, where one stands. */
export function mappingFileFor(paths: readonly string[]): string {
	const [first = '.'] = paths;
	if (isServer(first)) {
		return mappingFileName;
	}

	return join(isFolder(first) ? first : dirname(first), mappingFileName);
}

/** What books from here are called: the folder or file, the database of a server. Never holds a password. */
export function nameOfBooks(paths: readonly string[]): string {
	const [first = '.'] = paths;
	return isServer(first) ? databaseOf(first) : basename(first === '.' ? process.cwd() : first) || first;
}

function databaseOf(url: string): string {
	try {
		const {pathname, hostname} = new URL(url);
		return decodeURIComponent(pathname.slice(1)) || hostname || 'postgres';
	} catch {
		return 'postgres';
	}
}

/** A path as it may be kept and shown: that of a server without its password. */
export function withoutPassword(path: string): string {
	if (!isServer(path)) {
		return path;
	}

	try {
		const url = new URL(path);
		url.password = '';
		for (const name of [...url.searchParams.keys()].filter((key) => /pass/i.test(key))) {
			url.searchParams.delete(name);
		}

		return url.href;
	} catch {
		return path.replace(/^(\w+:\/\/)[^/]*@/, '$1');
	}
}

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
