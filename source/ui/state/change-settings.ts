import type {Mark} from '../../detection/marks.ts';
import type {Day} from '../../domain/days.ts';
import {timelineOf} from '../../domain/timeline.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Moment, State} from './state.ts';

/** So many changes can be undone. */
export const mostPast = 100;

/**
 * The state with other settings: they can be undone, and what was undone before is forgotten. Equal settings change no more
 * than the marks that are given.
 * Another seed is another year, in which nothing is marked unless `marks` are given; undoing brings the marks before back.
 */
export function changeSettings(state: State, settings: Settings, marks?: readonly Mark[]): State {
	if (JSON.stringify(settings) === JSON.stringify(state.settings)) {
		return marks ? changeMarks(state, marks) : state;
	}

	const others = marks ?? (settings.seed === state.settings.seed ? undefined : []);
	const past = [...state.past, momentOf(state, others !== undefined)].slice(-mostPast);
	return {...withSettings(state, settings), marks: others ?? state.marks, past, future: []};
}

/** The state with other marks, which can be undone like settings. Equal marks change nothing. */
export function changeMarks(state: State, marks: readonly Mark[]): State {
	if (JSON.stringify(marks) === JSON.stringify(state.marks)) {
		return state;
	}

	return {...state, marks, past: [...state.past, momentOf(state, true)].slice(-mostPast), future: []};
}

/** The state before the last change of settings or marks; `undefined` where nothing was changed yet. */
export function undone(state: State): State | undefined {
	const last = state.past.at(-1);
	return (
		last && {
			...returned(state, last),
			past: state.past.slice(0, -1),
			future: [...state.future, momentOf(state, last.marks !== undefined)],
		}
	);
}

/** The state with the last undone change made again; `undefined` where none was undone. */
export function redone(state: State): State | undefined {
	const next = state.future.at(-1);
	return (
		next && {
			...returned(state, next),
			past: [...state.past, momentOf(state, next.marks !== undefined)],
			future: state.future.slice(0, -1),
		}
	);
}

function momentOf({settings, day, marks}: State, areMarksReplaced: boolean): Moment {
	return {settings, day, ...(areMarksReplaced && {marks})};
}

/** The state with the settings of a moment, and with its day too unless the reader has gone to another one since. */
function returned(state: State, moment: Moment): State {
	const hasStayed = !state.books && carriedDay(moment.day, moment.settings, state.settings) === state.day;
	const next = {...withSettings(state, moment.settings), marks: moment.marks ?? state.marks};
	return hasStayed ? {...next, day: moment.day} : next;
}

function withSettings(state: State, settings: Settings): State {
	const {customer} = state;
	if (state.books) {
		// Another policy judges the same books.
		return {...state, settings};
	}

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
