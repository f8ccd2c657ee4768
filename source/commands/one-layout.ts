import type {Context} from './context.ts';
import {usageError} from './failure.ts';

/** Throws a usage error where findings are wanted in two layouts. */
export function checkOneLayout({isJson, isCsv}: Pick<Context, 'isJson' | 'isCsv'>): void {
	if (isJson && isCsv) {
		throw usageError('--json and --csv exclude each other');
	}
}
