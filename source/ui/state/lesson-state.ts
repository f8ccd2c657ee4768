import type {Kept} from '../../lessons/kept.ts';
import type {Lesson} from '../../lessons/lesson.ts';
import type {Progress} from '../../lessons/progress.ts';

/** A lesson of the list, and what is kept of it. */
export type ListedLesson = {readonly lesson: Lesson; readonly kept: Kept | undefined};

/** What the list of lessons shows. */
export type LessonsState = {
	readonly line: number;
	/** `undefined` until they are read. */
	readonly listing: readonly ListedLesson[] | undefined;
};

export const initialLessons: LessonsState = {line: 0, listing: undefined};

/** The lesson that is open, and where its learner is. */
export type OpenLesson = {
	readonly lesson: Lesson;
	/** The seed of the learner's own year. */
	readonly seed: string;
	readonly name: string;
	/** Shown to a class: larger, with a clock, and nothing is kept. */
	readonly isClass: boolean;
	readonly progress: Progress;
	/** Whether the goal held when the step began: then it takes a key to go on, so that no step is passed unseen. */
	readonly isHeldAtStart: boolean;
	/** What became of the last prediction. */
	readonly outcome: string;
	/** Whether the sheet covers a small screen. */
	readonly isSheetOpen: boolean;
	/** Whether what it says is new: a screen reader says it then, and once. */
	readonly isFresh: boolean;
	/** Seconds since it began, in a class. */
	readonly seconds: number;
};

/** What a learner asks of an open lesson. */
export type LessonRequest = 'on' | 'hint' | 'solution' | 'sheet' | 'leave' | 'skip' | 'second';
