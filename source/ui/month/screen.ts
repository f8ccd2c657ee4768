import type {PaneGrid} from '../draw/arrange.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Pane} from '../draw/pane.ts';
import {layoutOf} from '../draw/size.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {ageingPane} from './ageing-pane.ts';
import {bridgePane} from './bridge-pane.ts';
import {leaksPane} from './leaks-pane.ts';
import {monthRows} from './panes.ts';
import {scorePane} from './score-pane.ts';
import {storyPane} from './story-pane.ts';

/** The Month screen: what this step of the year billed, collected and lost. */
export function monthGrid(state: State, glyphs: Glyphs): PaneGrid {
	const half = layoutOf(state.columns) === 'wide' ? Math.floor(state.columns / 2) : state.columns;
	const month = monthShown(state);
	const panes: readonly Pane[] = [
		bridgePane(state, month, half, glyphs),
		leaksPane(state, month, half, glyphs),
		storyPane(state, half, glyphs),
		ageingPane(state, half, glyphs),
		scorePane(state, state.columns),
	];
	return monthRows(state).map((row) => row.map((pane) => panes[pane] as Pane));
}

/** Where the focused pane is in the grid, read row by row. */
export function monthFocus(state: State): number {
	return monthRows(state).flat().indexOf(state.month.pane);
}
