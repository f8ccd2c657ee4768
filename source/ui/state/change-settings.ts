import type {Day} from '../../domain/days.ts';
import {timelineOf} from '../../domain/timeline.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Moment, State} from './state.ts';

/** So many changes can be undone. */
export const mostPast = 100;

/** The state with other settings: they can be undone, and what was undone before is forgotten. Equal settings change nothing. */
export function changeSettings(state: State, settings: Settings): State {
	return JSON.stringify(settings) === JSON.stringify(state.settings)
		? state
		: {...withSettings(state, settings), past: [...state.past, momentOf(state)].slice(-mostPast), future: []};
}

/** The state before the last change of settings; `undefined` where nothing was changed yet. */
export function undone(state: State): State | undefined {
	const last = state.past.at(-1);
	return last && {...returned(state, last), past: state.past.slice(0, -1), future: [...state.future, momentOf(state)]};
}

/** The state with the last undone change made again; `undefined` where none was undone. */
export function redone(state: State): State | undefined {
	const next = state.future.at(-1);
	return next && {...returned(state, next), past: [...state.past, momentOf(state)], future: state.future.slice(0, -1)};
}

function momentOf({settings, day}: State): Moment {
	return {settings, day};
}

/** The state with the settings of a moment, and with its day too unless the reader has gone to another one since. */
function returned(state: State, moment: Moment): State {
	const hasStayed = carriedDay(moment.day, moment.settings, state.settings) === state.day;
	const next = withSettings(state, moment.settings);
	return hasStayed ? {...next, day: moment.day} : next;
}

function withSettings(state: State, settings: Settings): State {
	const {customer} = state;
	return {
		...state,
		settings,
		day: carriedDay(state.day, state.settings, settings),
		customer: customer && {
			id: Math.min(customer.id, settings.customers),
			month: Math.min(customer.month, settings.months - 1),
		},
	};
}

/** The same day, within the timeline of the other settings; the close-out stays the close-out. */
function carriedDay(day: Day, from: Settings, to: Settings): Day {
	const closeOut = closeOutOf(to);
	return day === closeOutOf(from) ? closeOut : Math.min(day, closeOut);
}

function closeOutOf({months, terms, grace}: Settings): Day {
	return timelineOf(months, terms, grace).closeOut;
}
