import {counted} from '../domain/counted.ts';
import {billingDay} from '../domain/days.ts';
import {cancelledOn, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import type {CancellingScenario} from './scenario.ts';
import {storyLine} from './story.ts';

const letter = 'c';

/**
 * Churn: noise. Of those subscribed when a year begins, exactly `round(rate × customers)` cancel in it, each on a drawn
 * day: those with the smallest rank among those that can. A subscription that holds an injected unpaid invoice can't.
 */
export const churn: CancellingScenario = {
	id: 'churn',
	name: 'Churn',
	shortName: 'churn',
	aliases: ['cancelled', 'cancellation'],
	letter,
	explanation: 'A customer who cancels; nothing is invoiced after that day.',
	term: {
		formula: 'billed while start <= billing day <= cancellation',
		boundary: 'A cancelled customer without an invoice is no ghost: nothing was to be billed.',
	},
	dial: 'churn',
	defaultPercent: 8,
	heavyPercent: 10,
	denominator: 'customers subscribed when the year begins, each year',

	cancellationDay(draws, year) {
		const first = billingDay(year * 12);
		return first + Math.floor(draws.day * (billingDay(year * 12 + 12) - first));
	},

	story({ledger, days: {from, to}}) {
		const gone: {customerId: number}[] = [];
		for (let index = 0; index < subscriptionCount(ledger); index++) {
			const on = cancelledOn(ledger, index);
			if (on >= from && on <= to) {
				gone.push({customerId: subscriptionId(ledger, index)});
			}
		}

		const text = gone.length === 0 ? 'no customer cancelled' : `${counted(gone.length, 'customer')} cancelled`;
		return [storyLine(letter, gone, text)];
	},
};
