import {complaint} from '../domain/complaint.ts';
import {defaultLimits, type Limits} from '../sql/limits.ts';
import type {Context} from './context.ts';
import {usageError} from './failure.ts';
import {sqlLimits} from './options.ts';

/** What a query may use. Throws a usage error out of bounds. */
export function limitsOf({memory, timeout}: Context): Limits {
	return {
		megabytes: bounded('memory', memory, defaultLimits.megabytes),
		seconds: bounded('timeout', timeout, defaultLimits.seconds),
	};
}

function bounded(name: keyof typeof sqlLimits, text: string | undefined, otherwise: number): number {
	const {parse, expects} = sqlLimits[name];
	const value = text === undefined ? otherwise : parse(text);
	if (value === undefined) {
		throw usageError(complaint(`--${name}`, expects, text ?? ''));
	}

	return value;
}
