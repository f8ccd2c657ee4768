import {billingRules} from './billing-period.ts';
import type {Ledger} from './facts.ts';

const words: Readonly<Record<(typeof billingRules)[number], string>> = {
	first: 'the 1st of the month',
	anniversary: 'the anniversary of the start',
	calendar: 'any day of the calendar month',
};

/** How the ledger's subscriptions are billed, in words, the most frequent rule first. */
export function billingRuleOf({facts: {periods}}: Ledger): string {
	if (periods === undefined) {
		return words.first;
	}

	const counts = billingRules.map((rule, at) => ({rule, count: periods.rule.filter((each) => each === at).length}));
	const used = counts.filter(({count}) => count > 0).sort((a, b) => b.count - a.count);
	return used.length === 0 ? words.first : used.map(({rule}) => words[rule]).join(', ');
}
