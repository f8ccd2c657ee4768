import type {Settings} from '../simulation/settings.ts';
import type {Progress} from './progress.ts';

/** Where a learner stood when a lesson was left. */
export type LessonPlace = {
	readonly settings: Settings;
	/** YYYY-MM-DD. */
	readonly day: string;
	readonly screen: string;
	readonly level: string;
	readonly customerId: number | null;
	/** The selected month of the open customer, 0 … 11 in the first year. */
	readonly month: number;
	/** The filters of the lists. */
	readonly filters: {readonly customers: string; readonly leaks: string};
};

/** What is kept of a lesson, by the name of its file. */
export type Kept = {
	readonly schemaVersion: 1;
	readonly lesson: string;
	/** The seed of the year that the learner works in. */
	readonly seed: string;
	/** Who learns, where that was said. */
	readonly name: string;
	/** Whether it was finished, now or before. */
	readonly isFinished: boolean;
	readonly progress: Progress;
	readonly place: LessonPlace;
};
