import {bodyHeight} from '../draw/size.ts';
import {say} from '../state/say.ts';
import type {SqlState} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {differenceIn} from './difference.ts';
import {lastDifferenceLine} from './difference-pane.ts';
import {placeOfPane, sqlPanes} from './layout.ts';
import {casesIn} from './score.ts';
import {tableLines} from './table-lines.ts';
import {withSql} from './with-sql.ts';

/** The next pane that can be focused; not the editor, where Tab completes names and would lead no further. */
export function nextSqlPane(state: State, by: number): State {
	const panes = sqlPanes(state);
	const at = panes.indexOf(state.sql.pane === 'editor' ? state.sql.below : state.sql.pane);
	const pane = panes[(at + by + panes.length) % panes.length] as SqlState['below'];
	return withSql(state, {pane, below: pane});
}

/** Moves in the tables, the cases or the difference; the rows of the result are a list's. */
export function moveInSql(state: State, by: number): State {
	const {pane, tableLine, caseLine, differenceLine} = state.sql;
	const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at + by));
	switch (pane) {
		case 'tables':
			return withSql(state, {tableLine: within(tableLine, tableLines(state).length)});
		case 'score':
			return withSql(state, {caseLine: within(caseLine, casesIn(state).length)});
		case 'difference': {
			const {width, height} = placeOfPane(state, 'difference') ?? {
				width: state.columns,
				height: bodyHeight(state.rows),
			};
			return withSql(state, {
				differenceLine: within(differenceLine, lastDifferenceLine(differenceIn(state), width, height) + 1),
			});
		}
		default:
			return state;
	}
}

/** Esc: stops a query that runs, leaves the editor, closes the difference. */
export function backInSql(state: State): Updated {
	const {completion, isRunning, pane, below} = state.sql;
	if (completion !== undefined) {
		return [withSql(state, {completion: undefined})];
	}

	if (isRunning) {
		return [state, {type: 'sql', call: {type: 'stop'}}];
	}

	if (pane === 'editor') {
		return [withSql(state, {pane: below})];
	}

	return pane === 'difference'
		? [withSql(state, {below: 'score', pane: 'score'})]
		: [say(state, 'nothing to close here: i writes, 1 leads to Month, q quits')];
}
