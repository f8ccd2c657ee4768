import {useEffect, useRef} from 'react';
import type {Day} from '../../domain/days.ts';
import {stepFrom, type Timeline} from '../../domain/timeline.ts';
import {storyAhead} from '../month/figures.ts';
import {findingsAhead, monthBridges, policiesIn, timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {inPieces} from './in-pieces.ts';

/**
 * Looks ahead in opened books, which may be large: while nothing is asked, at what the next step will show. Who has gone by
 * days or by months is taken to go on so, and who has not gone yet, or no further, to go back a month.
 */
export function useStepAhead(state: State): void {
	const {books, day, settings, isPlaying, screen, level} = state;
	const before = useRef(day);
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these count here
	useEffect(() => {
		const next = books && !isPlaying ? dayAfter(timelineIn(state), before.current, day) : day;
		before.current = day;
		return next === day ? undefined : inPieces(stepAhead(state, next));
	}, [books, day, settings, isPlaying, screen, level]);
}

/** Makes what takes long of another day, and on Month of its figures, a piece at a time; with every month a suspect it would take too long. */
export function* stepAhead(state: State, day: Day): Generator<undefined, void> {
	if (!policiesIn(state).detector.looksAtStatus) {
		return;
	}

	yield* findingsAhead(state, day);
	if (state.screen === 'month' && !state.customer) {
		const then = {...state, day};
		yield* storyAhead(then);
		monthBridges(then);
	}
}

/** The day after a step from one to another, the next time; where there is none, a month back from there. */
export function dayAfter(timeline: Timeline, from: Day, to: Day): Day {
	const by = Math.sign(to - from);
	const next = Math.abs(to - from) === 1 ? to + by : stepFrom(timeline, to, by);
	const isThere = next !== to && next >= timeline.firstDay && next <= timeline.closeOut;
	return isThere ? next : stepFrom(timeline, to, -1);
}
