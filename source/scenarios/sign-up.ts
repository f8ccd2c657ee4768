import {counted} from '../domain/counted.ts';
import {billingDay} from '../domain/days.ts';
import {startedOn, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import type {JoiningScenario} from './scenario.ts';
import {storyLine} from './story.ts';

const letter = 'n';
const draw = 'sign-up';
const day = 'sign-up day';

/** Sign-up: noise. A customer whose subscription begins within the first simulated year: no invoice is owed before, so there is no ghost. */
export const signUp: JoiningScenario = {
	id: 'sign-up',
	name: 'Sign-up',
	shortName: 'signed up',
	letter,
	explanation: 'A customer who starts within the year; nothing is invoiced before.',
	term: {
		formula: 'billed while start <= billing day',
		boundary: 'A month before the start without an invoice is no ghost: nothing was to be billed.',
	},
	dial: 'sign-ups',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'customers, once',

	decision: {draw, end: 'low', isLasting: true},
	details: [day],
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	startDay: (draws) => billingDay(0) + Math.floor((draws[day] as number) * (billingDay(12) - billingDay(0))),

	story({ledger, days: {from, to}}) {
		const joined: {customerId: number}[] = [];
		for (let index = 0; index < subscriptionCount(ledger); index++) {
			const on = startedOn(ledger, index);
			if (on >= from && on <= to) {
				joined.push({customerId: subscriptionId(ledger, index)});
			}
		}

		const text = joined.length === 0 ? 'no customer signed up' : `${counted(joined.length, 'customer')} signed up`;
		return [storyLine(letter, joined, text)];
	},
};
