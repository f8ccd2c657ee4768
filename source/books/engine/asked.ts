import type {StatusWord} from '../mapping.ts';
import type {Context} from '../reading/context.ts';
import {readStatuses} from '../reading/read-statuses.ts';
import type {Meanings} from './lookups.ts';
import type {RuleEngine} from './rule-engine.ts';
import type {LargeTable, WrittenFields} from './written-fields.ts';

/** Books that are asked where they are: the engine, what is written in their columns, and how that is read. */
export type Asked = {
	readonly engine: RuleEngine;
	readonly written: WrittenFields;
	/** The fields that are read of each large table that there is. */
	readonly fields: ReadonlyMap<LargeTable, ReadonlyMap<string, number>>;
	/** Columns hold each text once, but for those of small tables. */
	readonly context: Context;
};

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
