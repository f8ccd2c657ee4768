import {billingDay, type Month, monthOf} from '../../domain/days.ts';
import type {State} from './state.ts';

/** The month that the Month screen is about: the one of the as-of day, at the close-out the last one billed. */
export function monthShown(state: State): Month {
	return Math.min(state.settings.months - 1, monthOf(Math.max(billingDay(0), state.day)));
}
