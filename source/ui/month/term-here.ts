import {scenarios} from '../../scenarios/index.ts';
import {leaksShown} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {storyIn} from './figures.ts';
import {monthPanes} from './panes.ts';

/** The term that the focused pane of Month is about, or its selected line. */
export function monthTerm(state: State): string | undefined {
	const {pane, line} = state.month;
	switch (pane) {
		case monthPanes.leaks: {
			const leaks = leaksShown(state);
			return leaks[Math.min(line, leaks.length - 1)]?.id;
		}

		case monthPanes.story: {
			const story = storyIn(state);
			const letter = story[Math.min(line, story.length - 1)]?.letter;
			return scenarios.find((scenario) => scenario.letter === letter)?.id;
		}

		case monthPanes.ageing:
			return 'ageing';
		case monthPanes.score:
			return 'found';
		default:
			return 'contracted';
	}
}
