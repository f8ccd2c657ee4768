import {resolve} from 'node:path';
import {systemCauses} from '../domain/system-causes.ts';

/** The path from the root, as the working folder has it. Throws a system error, `ENOCWD`, where that folder has been removed. */
export function absolutePath(path: string): string {
	try {
		return resolve(path);
	} catch {
		throw Object.assign(new Error(`${path}: ${systemCauses['ENOCWD']}`), {code: 'ENOCWD', path});
	}
}
