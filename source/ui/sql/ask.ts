import {textIn} from '../editor/editor.ts';
import {remembered} from '../editor/query-history.ts';
import {say} from '../state/say.ts';
import type {Asked} from '../state/sql-state.ts';
import {isOther, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {withSql} from './with-sql.ts';

export function run(state: State): Updated {
	const text = textIn(state.sql.editor);
	if (text.trim() === '') {
		return [say(state, 'there is no query to run: write one, or choose a ready one with ctrl+p')];
	}

	const {day, settings, sql} = state;
	return ask(
		withSql(state, {history: remembered(sql.history, text), completion: undefined}),
		{
			sql: text,
			day,
			settings,
			scenario: sql.scenario,
		},
		true,
	);
}

function ask(state: State, asked: Asked, isNew: boolean): Updated {
	const {day, settings} = asked;
	const engine = state.sql.engine === 'ready' ? 'ready' : 'starting';
	return [
		withSql(state, {asked, isRunning: true, elapsed: 0, opened: {day, settings}, engine}),
		{type: 'sql', call: {type: 'run', asked, isNew}},
	];
}

/** Asks again whatever depends on the day or the settings, where they are no longer those that were asked of; on this screen alone. */
export function followed(state: State): Updated {
	const {sql, day, settings} = state;
	if (state.screen !== 'sql' || state.customer) {
		return [state];
	}

	const isStale = (of: {day: number; settings: State['settings']}) => of.day !== day || isOther(of.settings, settings);
	if (sql.asked && isStale(sql.asked)) {
		return ask(state, {...sql.asked, day, settings}, false);
	}

	if (sql.opened && !isStale(sql.opened)) {
		return [state];
	}

	const engine = sql.engine === 'ready' ? 'ready' : 'starting';
	return [withSql(state, {opened: {day, settings}, engine}), {type: 'sql', call: {type: 'open'}}];
}
