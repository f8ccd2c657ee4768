import {existsSync} from 'node:fs';
import {mkdtemp, rename, rm} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {writeFailure} from '../export/cause.ts';

/**
 * Has a file written beside its place, and puts it there when it is whole; what is there is replaced only if `isForced`.
 * Returns what the work does. Throws with the path and the cause, and then leaves nothing.
 */
export async function writeAside<Result>(
	file: string,
	isForced: boolean,
	work: (path: string) => Promise<Result>,
): Promise<Result> {
	const place = resolve(file);
	if (!isForced && existsSync(place)) {
		throw new Error(`${file} can't be written: it exists already; --force replaces it`);
	}

	const aside = await mkdtemp(join(dirname(place), '.leaktui-')).catch((error) =>
		Promise.reject(writeFailure(file, error)),
	);
	try {
		const path = join(aside, basename(place));
		const result = await work(path);
		await rename(path, place).catch((error) => Promise.reject(writeFailure(file, error)));
		return result;
	} finally {
		await rm(aside, {recursive: true, force: true});
	}
}
