import {leaks} from '../../scenarios/index.ts';
import {leaksOn} from '../../simulation/settings.ts';
import {textIn} from '../editor/editor.ts';
import {pasted, rewritten} from '../editor/edits.ts';
import {textStart} from '../editor/moves.ts';
import {say} from '../state/say.ts';
import type {SqlRequest} from '../state/sql-calls.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {run} from './ask.ts';
import {copyAll} from './copy.ts';
import {readyIn, readyText} from './ready.ts';
import {resultColumnsIn} from './result-list.ts';
import {leakScored} from './score.ts';
import {withSql} from './with-sql.ts';

/** What the reader asks for on the SQL screen, from wherever. */
export function askSql(state: State, request: SqlRequest): Updated {
	switch (request.type) {
		case 'run':
			return run(state);
		case 'write':
			return [withSql(state, {pane: 'editor'})];
		case 'edit':
			return [state, {type: 'sql', call: {type: 'edit', text: textIn(state.sql.editor)}}];
		case 'take':
			return [taking(state, request.text)];
		case 'ready': {
			const query = readyIn(state).find(({id}) => id === request.id);
			return query ? run(taking(state, readyText(state, query))) : [state];
		}
		case 'score':
			return score(state, request.scenario);
		case 'difference':
			return [toggleDifference(state)];
		case 'column':
			return [
				withSql(state, {
					column: Math.min(resultColumnsIn(state).length - 1, Math.max(0, state.sql.column + request.by)),
				}),
			];
		case 'copy-all':
			return copyAll(state);
	}
}

/** The SQL screen with this text in the editor; what was there is one step of undo away. */
function taking(state: State, text: string): State {
	const next: State = {...state, screen: 'sql', origin: undefined, customer: undefined, overlay: undefined};
	return withSql(next, {
		editor: textStart(rewritten(state.sql.editor, text)),
		pane: 'editor',
		completion: undefined,
	});
}

const unscored = 'what leaks in these books is not known: leaktui open --answers FILE says it, and a query is scored';

function score(state: State, scenario: string | undefined): Updated {
	if (state.books && !state.books.truth) {
		return [say(state, unscored)];
	}

	const below = scenario === undefined ? 'result' : 'score';
	const pane = state.sql.pane === 'editor' ? 'editor' : below;
	return run(withSql(state, {scenario, below, pane, caseLine: 0}));
}

function toggleDifference(state: State): State {
	if (state.level === 'evidence') {
		return say(state, 'rules are not told at the level of evidence: t goes on');
	}

	if (!leakScored(state)) {
		return say(state, 'ctrl+t names the leak whose rule it is first');
	}

	return state.sql.below === 'difference'
		? withSql(state, {below: 'score', pane: 'score'})
		: withSql(state, {below: 'difference', pane: 'difference', differenceLine: 0});
}

export function pasteSql(state: State, text: string): State {
	return withSql(state, {editor: pasted(state.sql.editor, text), completion: undefined});
}

/** The leaks that can be scored, the one chosen last first. */
export function leaksToScore(state: State) {
	const on = state.books ? leaks : leaksOn(state.settings);
	const last = leakScored(state);
	return last ? [last, ...on.filter(({id}) => id !== last.id)] : on;
}
