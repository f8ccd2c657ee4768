import {stepFrom} from '../../domain/timeline.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {spanIn, timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** The slowest and the fastest play, in steps a second. */
const speeds = {least: 0.5, most: 8};

/** So many month ends on; stops playing where a key was pressed. Where there is nowhere to go, says so. */
export function step(state: State, by: number): State {
	const day = stepFrom(timelineIn(state), state.day, by);
	return day === state.day
		? atTheEdge(
				state,
				by,
				`${writtenMonth(spanIn(state).firstMonth)} is the first month: ] goes a month on`,
				'[ goes a month back',
			)
		: {...state, day, isPlaying: false};
}

/** So many days on, within the timeline; where there is nowhere to go, says so. */
export function stepDays(state: State, by: number): State {
	const {firstDay, closeOut} = timelineIn(state);
	const day = Math.min(closeOut, Math.max(firstDay, state.day + by));
	return day === state.day
		? atTheEdge(
				state,
				by,
				`${state.books ? 'the books begin' : 'the year begins'} on ${writtenDay(firstDay)}: } goes a day on`,
				'{ goes a day back',
			)
		: {...state, day, isPlaying: false};
}

function atTheEdge(state: State, by: number, atFirst: string, back: string): State {
	const last = writtenDay(timelineIn(state).closeOut);
	const atLast = state.books
		? `${last} is the last day of these books: ${back}`
		: `${last} is the close-out, by which every leak can be seen: ${back}`;
	return {...state, isPlaying: false, message: {text: by > 0 ? atLast : atFirst, tone: 'plain'}};
}

/** Starts or stops playing; from the close-out it starts over. */
export function togglePlay(state: State): State {
	const {steps, closeOut} = timelineIn(state);
	if (state.isPlaying) {
		return {...state, isPlaying: false};
	}

	return {...state, isPlaying: true, day: state.day === closeOut ? (steps[0] as number) : state.day};
}

/** One step of playing; the close-out ends it. */
export function tick(state: State): State {
	if (!state.isPlaying) {
		return state;
	}

	const {closeOut} = timelineIn(state);
	const day = stepFrom(timelineIn(state), state.day, 1);
	return {...state, day, isPlaying: day !== closeOut};
}

export function changeSpeed(state: State, by: number): State {
	const speed = Math.min(speeds.most, Math.max(speeds.least, state.speed * by));
	return {...state, speed, message: {text: `${speed} ${speed === 1 ? 'step' : 'steps'} a second`, tone: 'plain'}};
}
