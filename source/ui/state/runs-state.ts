import type {ReadBooks} from '../../domain/kept-books.ts';
import type {LeakPlace} from '../../store/compare-leakers.ts';
import type {Listing} from '../../store/open-store.ts';
import type {Run} from '../../store/run.ts';
import {emptyList, type ListState} from '../lists/list-state.ts';

/** A run, with what was read of its books if it is of books from outside. */
export type ReadRun = Run & {readonly read?: ReadBooks | undefined};

/** Two runs, A and B. */
export type RunPair = readonly [Run, Run];
export type ReadPair = readonly [ReadRun, ReadRun];

/** Two runs side by side, and where the reader is in them. */
export type Comparing = {
	readonly a: ReadRun;
	readonly b: ReadRun;
	/** One of `comparePanes`. */
	readonly pane: number;
	/** Position of the selected line of that pane. */
	readonly line: number;
	/** The line of the leaks whose customers are listed, and its position; `undefined` where all customers are. */
	readonly among?: CompareAmong | undefined;
};

/** A leak, in one month or in all, and the position of its line. */
export type CompareAmong = LeakPlace & {readonly line: number};

/** A run as it was before it was deleted or saved over. */
export type LostRun = {readonly run: Run; readonly by: 'deletion' | 'saving'};

/** What the reader chose on the Runs screen, and what the store last told. */
export type RunsState = ListState & {
	/** The saved runs as they were last read; `undefined` before that. */
	readonly listing: Listing | undefined;
	/** Why the runs could not be read the last time, as a sentence. */
	readonly problem: string | undefined;
	/** Whether the text field that is open waits for the store's answer. */
	readonly isWaiting: boolean;
	/** Ids of the runs to compare, two at most: the first is A, the second B. */
	readonly marked: readonly string[];
	/** Runs deleted or saved over since the start, the latest last, to be put back. */
	readonly removed: readonly LostRun[];
	readonly comparing: Comparing | undefined;
	/** Runs that are compared as soon as their books are read. */
	readonly toCompare: RunPair | undefined;
};

export const initialRuns: RunsState = {
	...emptyList,
	sort: 'saved',
	isDescending: true,
	listing: undefined,
	problem: undefined,
	isWaiting: false,
	marked: [],
	removed: [],
	comparing: undefined,
	toCompare: undefined,
};
