import {rewritten} from '../editor/edits.ts';
import {historyOf} from '../editor/query-history.ts';
import type {SqlNews} from '../state/sql-calls.ts';
import type {State} from '../state/state.ts';
import {withSql} from './with-sql.ts';

/** The state after what the engine told. What belongs to a question that is no longer the last one is not listened to. */
export function hearEngine(state: State, news: SqlNews): State {
	const {sql} = state;
	switch (news.type) {
		case 'ready':
			return withSql(state, {engine: 'ready', problem: undefined});
		case 'unable':
			return withSql(state, {engine: 'unable', problem: news.sentence, isRunning: false, answer: undefined});
		case 'history':
			return withSql(state, {history: historyOf([...news.queries, ...sql.history.queries])});
		case 'counts':
			return withSql(state, {counts: news.counts});
		case 'time':
			return sql.isRunning ? withSql(state, {elapsed: news.milliseconds}) : state;
		case 'answered': {
			const {answer} = news;
			if (answer.asked !== sql.asked) {
				return state;
			}

			const isOther = sql.answer?.asked.sql !== answer.asked.sql;
			return withSql(state, {
				answer,
				isRunning: false,
				fault: undefined,
				engine: 'ready',
				...(isOther && {selected: 0, at: 0, sort: '#', isDescending: false, query: '', column: 0}),
			});
		}

		case 'failed':
			return news.asked === sql.asked
				? withSql(state, {isRunning: false, fault: {asked: news.asked, fault: news.fault}})
				: state;
		case 'edited':
			return withSql(state, {editor: rewritten(sql.editor, news.text.trimEnd()), completion: undefined});
	}
}
