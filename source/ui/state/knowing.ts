import type {State} from './state.ts';

/** Whether what a detector or the truth calls a leak may be drawn: not on the evidence alone. */
export function areLeaksShown({level}: State): boolean {
	return level !== 'evidence';
}

/** Whether the truth is told: the reader has gone on to it, and it is known. */
export function isTruthTold(state: State): boolean {
	return state.level === 'truth' && isTruthKnown(state);
}

/** Whether anyone knows what was injected: in opened books, only where somebody gave the answers. */
export function isTruthKnown({books}: State): boolean {
	return books === undefined || books.truth !== undefined;
}

/** What is said in the place of a truth that nobody knows. */
export const truthUnknown = 'the truth is unknown: nobody gave the answers to these books';
