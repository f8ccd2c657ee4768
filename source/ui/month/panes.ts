import {layoutOf} from '../draw/size.ts';
import type {State} from '../state/state.ts';

/** The panes of the Month screen. */
export const monthPanes = {bridge: 0, leaks: 1, story: 2, ageing: 3, score: 4} as const;

const {bridge, leaks, story, ageing, score} = monthPanes;

/**
 * The panes as they are laid out, in the order of Tab. One below the other, the score comes right after the bridge while
 * the truth is shown: that is what it was revealed for.
 */
export function monthRows({columns, isTruthShown}: State): readonly (readonly number[])[] {
	return layoutOf(columns) === 'stacked' && isTruthShown
		? [[bridge, score], [leaks, story], [ageing]]
		: [[bridge, leaks], [story, ageing], [score]];
}
