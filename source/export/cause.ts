import {getSystemErrorMap} from 'node:util';
import {systemCauses} from '../domain/system-causes.ts';

/** Why a file operation failed, in words for a reader: the system's own words where there are no better ones. */
export function causeOf(error: unknown): string {
	const {code = '', errno = 0, message = String(error)} = error as NodeJS.ErrnoException;
	return systemCauses[code] ?? getSystemErrorMap().get(errno)?.[1] ?? (message.split('\n')[0] as string);
}

/** The failure to write there, as one sentence with the path that the system names, else `path`, and the cause. */
export function writeFailure(path: string, error: unknown): Error {
	const named = (error as NodeJS.ErrnoException).path ?? path;
	return new Error(`${named} can't be written: ${causeOf(error)}`, {cause: error});
}
