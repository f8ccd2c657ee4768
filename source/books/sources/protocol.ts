import type {FoundTable, Plan} from './found-table.ts';
import type {PackedTable} from './packed-table.ts';

/** What a thread is asked for, one order after the other. */
export type Order =
	| {readonly type: 'open'; readonly paths: readonly string[]}
	| {readonly type: 'read'; readonly plan: Plan; readonly columns: readonly number[]};

/** What it answers, after it may have told how far it is. */
export type Report =
	| {readonly type: 'rows'; readonly rows: number}
	| {readonly type: 'opened'; readonly tables: readonly FoundTable[]}
	| {readonly type: 'read'; readonly table: PackedTable}
	| {readonly type: 'failed'; readonly sentence: string; readonly isOutside: boolean};

/** What a thread is given when it starts: memory in which the number of the last order to be let go is written. */
export type ReaderData = {readonly stop: Int32Array};
