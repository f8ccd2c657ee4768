import type {Glyphs} from '../draw/glyphs.ts';
import type {Line} from '../draw/lines.ts';
import {beside, drawPane, type Pane} from '../draw/pane.ts';
import type {State} from '../state/state.ts';
import {differencePane} from './difference-pane.ts';
import {editorPane} from './editor-pane.ts';
import {type PlacedPane, sqlAside, sqlRows} from './layout.ts';
import {resultPane} from './result-pane.ts';
import {scorePane} from './score-pane.ts';
import {tablesPane} from './tables-pane.ts';

/** The SQL screen: the query above, what came of it below, and on a large one the tables beside both. */
export function sqlScreen(state: State, glyphs: Glyphs): Line[] {
	const drawn = (placed: PlacedPane) =>
		drawPane(sqlPane(state, placed, glyphs), placed.width, placed.height, placed.pane === state.sql.pane, glyphs);
	const rows = sqlRows(state).flatMap((row) => beside(row.map(drawn)));
	const aside = sqlAside(state);
	return aside ? beside([rows, drawn(aside)]) : rows;
}

/** One pane of the screen, for a place of this size. */
export function sqlPane(state: State, {pane, width, height}: PlacedPane, glyphs: Glyphs): Pane {
	switch (pane) {
		case 'editor':
			return editorPane(state, width, height, glyphs);
		case 'result':
			return resultPane(state, width, glyphs);
		case 'tables':
			return tablesPane(state, width, glyphs);
		case 'score':
			return scorePane(state, width, glyphs);
		case 'difference':
			return differencePane(state, width, height, glyphs);
	}
}
