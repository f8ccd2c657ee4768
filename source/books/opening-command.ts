import {withoutPassword} from './beside-the-data.ts';
import type {OpenRequest} from './open-books.ts';

/** The command that opens these books again, word by word, as they were asked for; without passwords. */
export function openingCommand({paths, wishes = {}, mappingFile, answersFile}: OpenRequest): readonly string[] {
	const {map = {}, tables = {}, statuses = {}, billing, dates, currency, termsDays, until} = wishes;
	const option = (name: string, value: string | number | undefined) =>
		value === undefined ? [] : [`--${name}`, String(value)];
	return [
		'leaktui',
		'open',
		...paths.map(withoutPassword),
		...Object.entries(tables).flatMap(([table, name]) => option('map', `${table}=${name}`)),
		...Object.entries(map).flatMap(([field, column]) => option('map', `${field}=${column ?? ''}`)),
		...Object.entries(statuses).flatMap(([word, meaning]) => option('status', `${word}=${meaning}`)),
		...option('billing', billing),
		...option('dates', dates),
		...option('currency', currency),
		...option('terms', termsDays),
		...option('until', until),
		...option('mapping', mappingFile),
		...option('answers', answersFile),
	];
}
