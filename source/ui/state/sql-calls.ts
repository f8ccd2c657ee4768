import type {Fault} from '../../sql/answer.ts';
import type {Answer, Asked, TableCounts} from './sql-state.ts';

/** What a reader asks for on the SQL screen. */
export type SqlRequest =
	| {readonly type: 'run'}
	/** Goes to the editor. */
	| {readonly type: 'write'}
	/** Opens what is written in the reader's own editor. */
	| {readonly type: 'edit'}
	/** Puts a ready query into the editor, by its id, and runs it. */
	| {readonly type: 'ready'; readonly id: string}
	/** Puts a text into the editor. */
	| {readonly type: 'take'; readonly text: string}
	/** Holds what is written against a leak; against none where there is no scenario. */
	| {readonly type: 'score'; readonly scenario?: string}
	/** Shows the detector's rule against what is written, or no longer. */
	| {readonly type: 'difference'}
	/** The cell so many columns to the right. */
	| {readonly type: 'column'; readonly by: number}
	| {readonly type: 'copy-all'};

/** What the shell asks the engine. */
export type SqlCall =
	| {readonly type: 'open'}
	| {readonly type: 'run'; readonly asked: Asked; readonly isNew: boolean}
	| {readonly type: 'stop'}
	| {readonly type: 'edit'; readonly text: string};

/** What the engine told, or the reader's own editor. */
export type SqlNews =
	| {readonly type: 'ready'}
	| {readonly type: 'unable'; readonly sentence: string}
	/** Queries of other days, the latest last. */
	| {readonly type: 'history'; readonly queries: readonly string[]}
	| {readonly type: 'counts'; readonly counts: TableCounts}
	| {readonly type: 'time'; readonly milliseconds: number}
	| {readonly type: 'answered'; readonly answer: Answer}
	| {readonly type: 'failed'; readonly asked: Asked; readonly fault: Fault}
	| {readonly type: 'edited'; readonly text: string};
