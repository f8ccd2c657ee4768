import {arrange, type PaneGrid} from '../draw/arrange.ts';
import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import {drawPane, type Pane} from '../draw/pane.ts';
import {layoutOf} from '../draw/size.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {ageingPane} from './ageing-pane.ts';
import {bridgePane} from './bridge-pane.ts';
import {collectionPane} from './collection-pane.ts';
import {curvePane} from './curve-pane.ts';
import {evidenceBridgePane} from './evidence-bridge-pane.ts';
import {heatPane} from './heat-pane.ts';
import {leaksPane} from './leaks-pane.ts';
import {marksPane} from './marks-pane.ts';
import {owedPane} from './owed-pane.ts';
import {type MonthPane, monthFocus, monthOrder, monthPanes, monthRows} from './panes.ts';
import {scorePane} from './score-pane.ts';
import {storyPane} from './story-pane.ts';

type DrawPane = (state: State, width: number, glyphs: Glyphs) => Pane;

const panes: Readonly<Record<MonthPane, DrawPane>> = {
	[monthPanes.bridge]: (state, width, glyphs) =>
		(state.level === 'evidence' ? evidenceBridgePane : bridgePane)(state, monthShown(state), width, glyphs),
	[monthPanes.leaks]: (state, width, glyphs) =>
		state.level === 'evidence' ? marksPane(state, width, glyphs) : leaksPane(state, monthShown(state), width, glyphs),
	[monthPanes.story]: storyPane,
	[monthPanes.ageing]: ageingPane,
	[monthPanes.score]: scorePane,
	[monthPanes.heat]: heatPane,
	[monthPanes.curve]: curvePane,
	[monthPanes.collection]: collectionPane,
	[monthPanes.owed]: owedPane,
};

/** The panes of the Month screen, row by row: what this step of the year billed, collected and lost. */
export function monthGrid(state: State, glyphs: Glyphs): PaneGrid {
	const isWide = layoutOf(state.columns) === 'wide';
	return monthRows(state).map((row) => {
		const width = isWide ? Math.floor(state.columns / row.length) : state.columns;
		return row.map((pane) => panes[pane](state, width, glyphs));
	});
}

/** The Month screen in `height` lines; zoomed, its focused pane alone. */
export function monthScreen(state: State, height: number, glyphs: Glyphs): Line[] {
	const focus = monthFocus(state);
	const pane = monthOrder(state)[focus];
	return state.isZoomed && pane !== undefined
		? drawPane(panes[pane](state, state.columns, glyphs), state.columns, height, true, glyphs)
		: arrange(monthGrid(state, glyphs), state.columns, height, focus, glyphs);
}
