import type {Context} from '../reading/context.ts';
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
