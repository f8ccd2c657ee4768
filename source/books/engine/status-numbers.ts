import type {StatusWord} from '../mapping.ts';
import {readStatuses} from '../reading/read-statuses.ts';
import type {Asked} from './asked.ts';
import type {Meanings} from './lookups.ts';

/** What statuses mean, as numbers: places among these. */
const meanings = ['active', 'ended', 'paid', 'open', 'failed', 'refunded', 'void', 'unknown'] as const;

/** The number that a meaning has in SQL. */
export function statusNumber(meaning: StatusWord['meaning']): number {
	return meanings.indexOf(meaning);
}

/** What the words of a table's statuses mean, as `value`. */
export function statusesMeant({context, written}: Asked, table: StatusWord['table']): Meanings {
	const meaningOf = readStatuses(context, table);
	const texts = written.get(`${table}.status`)?.texts ?? [];
	return {
		value: texts.map((_, at) => {
			const meaning = meaningOf?.(at);
			return meaning === undefined ? undefined : statusNumber(meaning);
		}),
	};
}
