import {formatCount} from './money.ts';

/** A count with its noun: `1 day`, `1,200 days`, `2 are`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
