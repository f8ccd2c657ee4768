import {counted} from '../../domain/counted.ts';
import {plainText} from '../../domain/plain-text.ts';
import {plans} from '../../domain/plans.ts';
import {formatIncident} from '../../simulation/setting-values.ts';
import {detectorPolicy} from '../../simulation/settings.ts';
import type {Term} from './term.ts';

/** What decides the simulated year, and what it leaves out. */
export const chaosTerms: readonly Term[] = [
	{
		id: 'seed',
		name: 'seed',
		sentence: 'A text that decides every draw: the same seed and settings give the same year, to the byte, anywhere.',
		formula: 'struck = draw(seed, customer, decision, month) < rate',
		boundary: 'Raising a rate keeps every leak there was and adds new ones: it does not shuffle.',
		numbers: ({settings}) =>
			`seed "${plainText(settings.seed)}", ${counted(settings.customers, 'customer')}, ${counted(settings.months, 'month')}`,
	},
	{
		id: 'incident',
		name: 'incident',
		sentence: 'A rate of its own for one month, like a failing payment gateway; the other months stay as they were.',
		formula: 'rate of the month = the incident’s, else the year’s',
		numbers: ({settings}) =>
			settings.incidents.length === 0 ? 'no incident' : settings.incidents.map(formatIncident).join(' · '),
	},
	{
		id: 'mix',
		name: 'mix',
		sentence: 'How the customers are spread over the plans.',
		formula: 'plan = where the customer’s draw falls among the shares',
		numbers: ({settings}) => settings.mix.map((share, at) => `${share} % ${plans[at]?.name}`).join(' · '),
	},
	{
		id: 'detector',
		name: 'detector policy',
		sentence: 'How the detector judges, which need not be how the books judge.',
		formula: 'zombie for the detector: as of > due date + its own grace, subscription active if it looks at status',
		boundary:
			'With a grace of 0 late payers become false alarms; without status every cancelled customer becomes a ghost.',
		numbers({settings}) {
			const {graceDays, looksAtStatus} = detectorPolicy(settings);
			return `detector: grace ${counted(graceDays, 'day')}, ${looksAtStatus ? 'looks at status' : 'ignores status'}; books: grace ${counted(settings.grace, 'day')}`;
		},
	},
	{
		id: 'scope',
		name: 'what is left out',
		sentence:
			'Proration, refunds, credit notes, taxes and currencies are out of scope: an invoice is the price of a plan.',
		formula: 'invoice = price of the plan, for a whole month, in dollars',
		numbers: ({bridge, span}) => `${counted(bridge.invoices, 'invoice')} in ${span}, each for one whole month`,
	},
];
