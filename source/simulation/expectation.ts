import {billingDay, monthEnd} from '../domain/days.ts';
import {churn} from '../scenarios/churn.ts';
import {ghostSubscriber} from '../scenarios/ghost-subscriber.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import {latePayment} from '../scenarios/late-payment.ts';
import {leakyBucket} from '../scenarios/leaky-bucket.ts';
import {zombieAccount} from '../scenarios/zombie-account.ts';
import {ratesByMonth, type Settings} from './settings.ts';

/** How often each scenario is expected to strike in the whole simulation, by scenario id; not whole numbers. */
export type Expectation = Readonly<Record<string, number>>;

/**
 * What the rates promise on average over all seeds: each scenario's rate times its denominator, month by month.
 * Exact but for one thing: which customers cancel, and when, is taken by its average (days spread evenly over the year,
 * shifted to earlier ones as unpaid invoices, which forbid a cancellation, add up).
 */
export function expectation(settings: Settings): Expectation {
	const rateOf = ratesOf(settings);
	const {dueByMonth, cancellations} = expectedSubscriptions(settings, rateOf);
	const expected = {ghost: 0, zombie: 0, leaky: 0, late: 0};
	for (const [month, due] of dueByMonth.entries()) {
		const ghosts = due * rateOf(ghostSubscriber.id, month);
		const zombies = (due - ghosts) * rateOf(zombieAccount.id, month);
		const payments = due - ghosts - zombies;
		const leaky = rateOf(leakyBucket.id, month);
		expected.ghost += ghosts;
		expected.zombie += zombies;
		expected.leaky += payments * leaky;
		// A payment comes short or late, never both: where the rates sum to more than 100 %, short comes first.
		expected.late += payments * Math.min(rateOf(latePayment.id, month), 1 - leaky);
	}

	return {
		[ghostSubscriber.id]: expected.ghost,
		[zombieAccount.id]: expected.zombie,
		[leakyBucket.id]: expected.leaky,
		[latePayment.id]: expected.late,
		[churn.id]: cancellations,
	};
}

type RateOf = (scenario: string, month: number) => number;

/** Rates from 0 to 1 by scenario and month; months after the last one, in its year, have those of the settings. */
function ratesOf(settings: Settings): RateOf {
	const years = Math.ceil(settings.months / 12);
	const rates = ratesByMonth({...settings, months: years * 12});
	const places = new Map(monthlyScenarios.map(({id}, at) => [id, at]));
	return (scenario, month) => rates[places.get(scenario) as number]?.[month] as number;
}

/** Subscriptions due on each billing day, and the cancellations within the billed months. */
function expectedSubscriptions(settings: Settings, rateOf: RateOf): {dueByMonth: number[]; cancellations: number} {
	const {customers, months, rates} = settings;
	const dueByMonth: number[] = [];
	let due = customers;
	let cancellations = 0;
	let canCancel = 1;
	for (let first = 0; first < months; first += 12) {
		const weights: number[] = [];
		for (let month = first; month < first + 12; month++) {
			canCancel *= 1 - (1 - rateOf(ghostSubscriber.id, month)) * rateOf(zombieAccount.id, month);
			weights.push(((monthEnd(month) + 1 - billingDay(month)) / daysOfYear(first)) * canCancel);
		}

		const total = weights.reduce((sum, weight) => sum + weight, 0);
		const wanted = Math.round(((rates[churn.dial] as number) / 100) * due);
		const cancelling = Math.min(wanted, due * total);
		for (const [at, weight] of weights.entries()) {
			if (first + at < months) {
				const leaving = total === 0 ? 0 : (cancelling * weight) / total;
				// A customer who cancels on a billing day is still due; the others of the month are billed before they go.
				dueByMonth.push(due);
				due -= leaving;
				cancellations += leaving;
			}
		}
	}

	return {dueByMonth, cancellations};
}

function daysOfYear(firstMonth: number): number {
	return monthEnd(firstMonth + 11) + 1 - billingDay(firstMonth);
}
