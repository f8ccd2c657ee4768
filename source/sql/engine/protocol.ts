import type {Ledger} from '../../domain/ledger.ts';
import type {BooksTables} from '../../export/books/shape-of-books.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Outcome, ResultColumn, ResultRow} from '../answer.ts';
import type {Limits} from '../limits.ts';
import type {Question} from '../question.ts';

/** What the customers of books from outside are called, by subscription. */
export type Names = readonly (string | undefined)[] | undefined;

/** What the engine's process is told. It opens once, takes ledgers until it is sealed, and then runs one query at a time. */
export type Order =
	| {
			readonly type: 'open';
			readonly limits: Limits;
			readonly settings: Settings;
			/** The tables of books from outside; absent for a simulated year. */
			readonly books?: BooksTables | undefined;
	  }
	| {readonly type: 'append'; readonly ledger: Ledger; readonly names?: Names}
	| {readonly type: 'seal'}
	/** With `parquet`, the rows go to that file, which must not be there, and not to whoever asks. */
	| {readonly type: 'run'; readonly question: Question; readonly parquet?: string | undefined}
	/** The last rows are dealt with, and more are wanted. */
	| {readonly type: 'next'}
	| {readonly type: 'stop'};

/** What it tells. */
export type Report =
	| {readonly type: 'sealed'}
	/** It can't serve, for this reason. */
	| {readonly type: 'unable'; readonly sentence: string}
	| {readonly type: 'columns'; readonly columns: readonly ResultColumn[]}
	/** Waits for `next`. */
	| {readonly type: 'rows'; readonly rows: readonly ResultRow[]}
	| {readonly type: 'ended'; readonly outcome: Outcome}
	/** The query has taken more memory than the engine itself can hold it to; the process ends itself. */
	| {readonly type: 'over-memory'};
