import {calendarMonthOf, type Month} from '../../domain/days.ts';
import {spanIn} from './derive.ts';
import type {State} from './state.ts';

/** The month that the Month screen is about: the one of the as-of day, at the close-out the last one billed. */
export function monthShown(state: State): Month {
	const {firstMonth, months} = spanIn(state);
	return Math.min(firstMonth + months - 1, Math.max(firstMonth, calendarMonthOf(state.day)));
}
