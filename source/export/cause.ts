import {join, sep} from 'node:path';
import {getSystemErrorMap} from 'node:util';
import {systemCauses} from '../domain/system-causes.ts';
import {absolutePath} from '../files/absolute-path.ts';

/** Why a file operation failed, in words for a reader: the system's own words where there are no better ones. */
export function causeOf(error: unknown): string {
	const {code = '', errno = 0, message = String(error)} = error as NodeJS.ErrnoException;
	return systemCauses[code] ?? getSystemErrorMap().get(errno)?.[1] ?? (message.split('\n')[0] as string);
}

/**
 * The failure to write there, as one sentence with the cause, and with `path`: or with the folder above it that the system
 * names, never with a place that the reader has not heard of.
 */
export function writeFailure(path: string, error: unknown): Error {
	const {code, path: named = path} = error as NodeJS.ErrnoException;
	const isAbove = code !== 'ENOCWD' && absolutePath(path).startsWith(join(named, sep));
	return new Error(`${isAbove ? named : path} can't be written: ${causeOf(error)}`, {cause: error});
}
