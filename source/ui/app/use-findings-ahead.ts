import {useEffect} from 'react';
import {stepFrom} from '../../domain/timeline.ts';
import {findingsAhead, timelineIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {inPieces} from './in-pieces.ts';

/** Looks ahead in opened books, which may be large: while nothing is asked, at what a step back will find. */
export function useFindingsAhead(state: State): void {
	const {books, day, settings, isPlaying} = state;
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the state only these count here
	useEffect(() => {
		const before = books && !isPlaying ? stepFrom(timelineIn(state), day, -1) : day;
		return before === day ? undefined : inPieces(findingsAhead(state, before));
	}, [books, day, settings, isPlaying]);
}
