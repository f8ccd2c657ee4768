import {getSystemErrorMap} from 'node:util';
import {shown} from '../../../domain/plain-text.ts';
import {systemCauses} from '../../../domain/system-causes.ts';
import {OutsideFault} from '../../source.ts';

/**
 * Why something can't be read, as one sentence that names it as the reader did, where the system or its memory refused; any
 * other error as it is, be it such a sentence already or the reader's wish to stop.
 */
export function readFault(path: string, error: unknown): unknown {
	const {syscall, code = '', errno = 0, message = ''} = (error ?? {}) as NodeJS.ErrnoException;
	if (error instanceof RangeError) {
		return new OutsideFault(`${named(path)} can't be read: there is not enough memory for it`, {cause: error});
	}

	if (syscall === undefined) {
		return error;
	}

	const cause = systemCauses[code] ?? getSystemErrorMap().get(errno)?.[1] ?? (message.split('\n')[0] as string);
	return new OutsideFault(`${named(path)} can't be read: ${cause}`, {cause: error});
}

/** A path in a sentence: what can't be seen of it stands there by its code. */
export function named(path: string): string {
	return [...path].length > 60 ? path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '') : shown(path);
}
