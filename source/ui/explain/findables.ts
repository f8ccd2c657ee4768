import {leaks, scenarios} from '../../scenarios/index.ts';
import type {Finder} from '../state/findable.ts';
import {terms} from './terms.ts';

const found = terms.map(({id, name, aliases = [], sentence}) => ({
	kind: leaks.some((leak) => leak.id === id)
		? 'leak'
		: scenarios.some((scenario) => scenario.id === id)
			? 'noise'
			: 'term',
	title: name,
	aliases,
	note: sentence,
	action: {type: 'explain', term: id} as const,
}));

/** Every term, leaks and noise among them; choosing one explains it. */
export const findTerms: Finder = () => found;
