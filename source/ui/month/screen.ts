import type {PaneGrid} from '../draw/arrange.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Pane} from '../draw/pane.ts';
import {layoutOf} from '../draw/size.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {ageingPane} from './ageing-pane.ts';
import {bridgePane} from './bridge-pane.ts';
import {evidenceBridgePane} from './evidence-bridge-pane.ts';
import {leaksPane} from './leaks-pane.ts';
import {marksPane} from './marks-pane.ts';
import {scorePane} from './score-pane.ts';
import {storyPane} from './story-pane.ts';

/** The Month screen: what this step of the year billed, collected and lost. */
export function monthGrid(state: State, glyphs: Glyphs): PaneGrid {
	const isWide = layoutOf(state.columns) === 'wide';
	const half = isWide ? Math.floor(state.columns / 2) : state.columns;
	const month = monthShown(state);
	const isEvidence = state.level === 'evidence';
	const panes: readonly Pane[] = [
		isEvidence ? evidenceBridgePane(state, month, half, glyphs) : bridgePane(state, month, half, glyphs),
		isEvidence ? marksPane(state, half, glyphs) : leaksPane(state, month, half, glyphs),
		storyPane(state, half, glyphs),
		ageingPane(state, half, glyphs),
		scorePane(state, state.columns, glyphs),
	];
	const [bridge, leaks, story, ageing, score] = panes as [Pane, Pane, Pane, Pane, Pane];
	return [[bridge, leaks], [story, ageing], [score]];
}
