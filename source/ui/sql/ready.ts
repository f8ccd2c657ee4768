import {type ReadyQuery, readyQueries} from '../../sql/ready-queries.ts';
import {leaksShown, policiesIn} from '../state/derive.ts';
import type {State} from '../state/state.ts';
import {shapeIn} from './books.ts';

/**
 * The ready queries of this year, in their order: no rule on the evidence alone, and none of a leak that is off. In books from
 * outside, whose periods and prices are others, those that know of that; a mistake where the answers show that it is one.
 */
export function readyIn(state: State): readonly ReadyQuery[] {
	const {books} = state;
	const told = readyQueries.filter(({kind}) => kind !== 'rule' || state.level !== 'evidence');
	if (books) {
		return told.filter(({kind, isOfAnyBooks}) => isOfAnyBooks && (kind !== 'mistake' || books.truth !== undefined));
	}

	const shown = leaksShown(state);
	return told.filter(({scenario}) => scenario === undefined || shown.some(({id}) => id === scenario));
}

/** The text of a ready query, as the detector judges. */
export function readyText(state: State, query: ReadyQuery): string {
	return query.sql(policiesIn(state).detector, state.settings.months, shapeIn(state)).trimEnd();
}

/** The detector's own rule for a leak, as a query. */
export function ruleText(state: State, scenario: string): string {
	const rule = readyQueries.find((query) => query.kind === 'rule' && query.scenario === scenario);
	return rule ? readyText(state, rule) : '';
}
