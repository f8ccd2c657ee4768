import type {Day} from '../domain/days.ts';

/** A query, and the day whose books it is asked of. */
export type Question = {
	readonly sql: string;
	/** Rows dated after the close of this day are not there. */
	readonly day: Day;
	/** How many rows are wanted; those beyond are counted only. All of them unless given. */
	readonly most?: number | undefined;
};
