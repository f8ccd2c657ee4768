import {reselected} from '../lists/selection.ts';
import type {State} from '../state/state.ts';
import {leaksIn} from './list.ts';

/** Reveals or hides what was injected. A list that is sorted by the truth goes back to its first order when it is hidden. */
export function toggleTruth(state: State): State {
	const isTruthShown = !state.isTruthShown;
	const sort = !isTruthShown && state.leaks.sort === 'truth' ? 'since' : state.leaks.sort;
	const text = isTruthShown ? 'the injected truth is shown' : 'only what the detector sees is shown';
	const next: State = {...state, isTruthShown, leaks: {...state.leaks, sort}, message: {text, tone: 'plain'}};
	return {...next, leaks: reselected(next.leaks, leaksIn(next))};
}
