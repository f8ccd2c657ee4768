import type {ExplainedTerm, Section} from '../page.ts';

/** The words of the trade that the page uses. */
export function termsSection(terms: readonly ExplainedTerm[]): Section {
	return {id: 'terms', title: 'Terms explained', parts: [{kind: 'terms', terms}]};
}
