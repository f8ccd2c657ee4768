import {getSystemErrorMap} from 'node:util';

const causes: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EFBIG: 'the file would be larger than allowed',
	EACCES: 'permission is denied',
	EPERM: 'permission is denied',
	EROFS: 'the disk is read-only',
	ENOTDIR: 'a part of the path is a file, not a folder',
	EISDIR: 'it is a folder',
	ENOENT: 'it does not exist',
	EEXIST: 'it exists already',
	ENAMETOOLONG: 'the name is too long',
	ELOOP: 'the path has too many symbolic links',
	EMFILE: 'too many files are open',
};

/** Why a file operation failed, in words for a reader: the system's own words where there are no better ones. */
export function causeOf(error: unknown): string {
	const {code = '', errno = 0, message = String(error)} = error as NodeJS.ErrnoException;
	return causes[code] ?? getSystemErrorMap().get(errno)?.[1] ?? (message.split('\n')[0] as string);
}

/** The failure to write there, as one sentence with the path that the system names, else `path`, and the cause. */
export function writeFailure(path: string, error: unknown): Error {
	const named = (error as NodeJS.ErrnoException).path ?? path;
	return new Error(`${named} can't be written: ${causeOf(error)}`, {cause: error});
}
