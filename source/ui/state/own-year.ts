import type {State} from './state.ts';

/** What a lesson takes the place of: the learner's own year or books, and where she stood in them. */
export function ownYearOf(state: State): NonNullable<State['ownYear']> {
	const {settings, started, saved, past, future, day, marks, level, customers, leaks, books} = state;
	return {settings, started, saved, past, future, day, marks, level, customers, leaks, ...(books && {books})};
}

/** The state without a lesson, in the year that the learner was in before; on the same screen. */
export function backInOwnYear(state: State): State {
	return {...state, ...state.ownYear, ownYear: undefined, lesson: undefined, customer: undefined};
}
