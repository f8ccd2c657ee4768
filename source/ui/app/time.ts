import {stepFrom} from '../../domain/timeline.ts';
import {timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';

/** The slowest and the fastest play, in steps a second. */
export const speeds = {least: 0.5, most: 8};

/** So many month ends on; stops playing where a key was pressed. */
export function step(state: State, by: number): State {
	return {...state, day: stepFrom(timelineIn(state), state.day, by), isPlaying: false};
}

/** So many days on, within the timeline. */
export function stepDays(state: State, by: number): State {
	const {firstDay, closeOut} = timelineIn(state);
	return {...state, day: Math.min(closeOut, Math.max(firstDay, state.day + by)), isPlaying: false};
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
