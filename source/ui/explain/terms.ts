import {chaosTerms} from './chaos-terms.ts';
import {customerTerms} from './customer-terms.ts';
import {revenueTerms} from './revenue-terms.ts';
import {scenarioTerms} from './scenario-terms.ts';
import {scoreTerms} from './score-terms.ts';
import type {Term} from './term.ts';
import {timeTerms} from './time-terms.ts';

/** Every term that the program uses, each once. */
export const terms: readonly Term[] = [
	...revenueTerms,
	...customerTerms,
	...scenarioTerms,
	...timeTerms,
	...scoreTerms,
	...chaosTerms,
];

const revenue = revenueTerms.map(({id}) => id);
const scenarios = scenarioTerms.map(({id}) => id);
const score = scoreTerms.map(({id}) => id);
const chaos = chaosTerms.map(({id}) => id);

/** The terms that each screen speaks of, in the order in which they are explained. */
const termsByScreen = {
	month: [...revenue, ...scenarios, 'as-of', 'close-out', 'grace', 'ageing', ...score, 'mrr', 'logo-churn', 'scope'],
	customers: ['leaked', ...scenarios, 'overdue', 'grace', 'settlement', 'mrr', 'logo-churn', 'as-of'],
	customer: ['settlement', 'terms', 'grace', 'since', 'overdue', ...scenarios, 'leaked', 'as-of', 'scope'],
	leaks: [...scenarios, 'leaked', 'leakage-rate', 'since', 'grace', 'detector', ...score, 'as-of', 'close-out'],
	chaos: [...scenarios, ...chaos, 'terms', 'grace', 'close-out', ...score],
	sql: ['as-of', ...scenarios, ...score, 'detector', 'grace', 'close-out'],
	lessons: [...revenue, ...scenarios, 'as-of', 'close-out', 'grace', 'detector', ...score],
	runs: [
		'seed',
		'incident',
		'mix',
		'detector',
		'as-of',
		'close-out',
		'leaked',
		...scenarios,
		'leakage-rate',
		'collection-rate',
		'logo-churn',
	],
} as const satisfies Record<string, readonly string[]>;

export type ExplainedScreen = keyof typeof termsByScreen;

/** The terms of a screen. */
export function termsOn(screen: ExplainedScreen): readonly Term[] {
	return termsByScreen[screen].map((id) => terms.find((term) => term.id === id) as Term);
}
