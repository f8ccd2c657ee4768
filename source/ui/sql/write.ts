import {afterKey} from '../editor/edit-keys.ts';
import {lineAt, textIn} from '../editor/editor.ts';
import {rewritten} from '../editor/edits.ts';
import {lineEnd, textEnd, textStart} from '../editor/moves.ts';
import {newer, older} from '../editor/query-history.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import {candidatesShown, completing, takeCandidate} from './completing.ts';
import {placeOfPane} from './layout.ts';
import {withSql} from './with-sql.ts';

/** What a key does in the editor: the names that Tab offers take it first, then the queries of before, then the text. */
export function writeSql(state: State, key: string): State {
	const {sql} = state;
	const {editor, history} = sql;
	if (candidatesShown(state) !== undefined && sql.completion !== undefined) {
		const steps: Readonly<Record<string, number>> = {tab: 1, down: 1, right: 1, 'shift+tab': -1, up: -1, left: -1};
		const step = steps[key];
		if (step !== undefined) {
			return withSql(state, {completion: sql.completion + step});
		}

		if (key === 'enter') {
			return withSql(state, takeCandidate(state));
		}
	}

	const {line, offset} = editor.cursor;
	if (key === 'tab' && lineAt(editor, line).slice(0, offset).trim() !== '') {
		const next = completing(state);
		return next ? withSql(state, next) : say(state, 'no name goes on like this');
	}

	if (key === 'up' && line === 0) {
		const before = older(history, textIn(editor));
		return before
			? withSql(state, {history: before.history, editor: lineEnd(textStart(rewritten(editor, before.text)))})
			: state;
	}

	if (key === 'down' && line === editor.lines.length - 1 && history.at < history.queries.length) {
		const after = newer(history);
		return after ? withSql(state, {history: after.history, editor: textEnd(rewritten(editor, after.text))}) : state;
	}

	const next = afterKey(editor, key, (placeOfPane(state, 'editor')?.height ?? 8) - 2);
	return next ? withSql(state, {editor: next, completion: undefined}) : state;
}
