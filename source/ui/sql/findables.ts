import {textIn} from '../editor/editor.ts';
import type {Findable, Finder} from '../state/findable.ts';
import type {State} from '../state/state.ts';
import {readyIn} from './ready.ts';
import {leaksToScore} from './update.ts';

/** The ready queries; choosing one puts it into the editor and runs it. */
export const findReadyQueries: Finder = (state) =>
	readyIn(state).map(
		({id, title, sentence, kind}): Findable => ({
			kind: 'query',
			title,
			aliases: [`SQL ${title}`, kind, 'ready query'],
			note: sentence,
			action: {type: 'sql', request: {type: 'ready', id}},
		}),
	);

/** The queries that were run, the latest first. */
export function findQueries({sql: {history}}: State): readonly Findable[] {
	return history.queries.toReversed().map(
		(text): Findable => ({
			kind: 'query',
			title: text.replace(/\s+/g, ' '),
			action: {type: 'sql', request: {type: 'take', text}},
		}),
	);
}

/** The leaks that what is written can be held against. */
export function findScenarios(state: State): readonly Findable[] {
	const none: Findable = {kind: 'score', title: 'no score', action: {type: 'sql', request: {type: 'score'}}};
	const named = /^-- Looks for: (\S+)/m.exec(textIn(state.sql.editor))?.[1];
	const found = leaksToScore(state).map(
		({id, name, explanation}): Findable => ({
			kind: 'score',
			title: name,
			aliases: [id],
			note: explanation,
			action: {type: 'sql', request: {type: 'score', scenario: id}},
		}),
	);
	return [
		...found.filter(({aliases}) => aliases?.[0] === named),
		...found.filter(({aliases}) => aliases?.[0] !== named),
		none,
	];
}
