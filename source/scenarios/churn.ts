import {billingDay, type Day} from '../domain/days.ts';
import type {ScenarioText} from './scenario.ts';

/** The random draws of one customer's year, each in [0, 1). */
export type YearDraws = {
	/** Customers with the smallest draws cancel. */
	readonly rank: number;
	readonly day: number;
};

/**
 * Churn: noise. Of those subscribed when a year begins, exactly `round(rate × customers)` cancel in it, each on a drawn
 * day: those with the smallest rank among those that can. A subscription that holds an injected unpaid invoice can't.
 */
export const churn: ScenarioText & {readonly cancellationDay: (draws: YearDraws, year: number) => Day} = {
	id: 'churn',
	name: 'Churn',
	explanation: 'A customer who cancels; nothing is invoiced after that day.',
	dial: 'churn',
	defaultPercent: 8,
	denominator: 'customers subscribed when the year begins, each year',

	/** The drawn day within the year (0 is the first). */
	cancellationDay(draws, year) {
		const first = billingDay(year * 12);
		return first + Math.floor(draws.day * (billingDay(year * 12 + 12) - first));
	},
};
