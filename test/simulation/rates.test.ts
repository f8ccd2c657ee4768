import {beforeAll, describe, expect, test} from 'vitest';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {billingDay, never} from '../../source/domain/days.ts';
import {cancelledOn, planOf, startedOn, subscriptionCount} from '../../source/domain/ledger.ts';
import {plans} from '../../source/domain/plans.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {sum, usualScenarios} from '../helpers/rows.ts';

/** Half the width of the interval that holds 99.9 % of binomial outcomes, in standard deviations. */
const deviations = 3.2905;
const seeds = Array.from({length: 100}, (_, at) => `rates ${at}`);

/** How far a count lies from its expectation, in standard deviations of a binomial. */
function deviation(count: number, of: number, probability: number): number {
	return (count - of * probability) / Math.sqrt(of * probability * (1 - probability));
}

type Year = {
	readonly cancelled: number;
	/** By monthly scenario: how many were struck, out of how many. */
	readonly struck: readonly {readonly count: number; readonly of: number}[];
	readonly byPlan: readonly number[];
	/** Starts by tenths of the two years before, the latest first. */
	readonly byStart: readonly number[];
};

/** Of each scenario that is on by default, the line of the bridge that its rate is a percentage of. */
const denominators = {ghost: 'subscriptionsDue', zombie: 'invoices', leaky: 'payments', late: 'payments'} as const;
const usual = usualScenarios.map((scenario) => ({
	...scenario,
	place: monthlyScenarios.findIndex(({id}) => id === scenario.id) + 1,
	line: denominators[scenario.dial as keyof typeof denominators],
}));

let years: Year[];

beforeAll(() => {
	years = seeds.map((seed) => {
		const settings = {...defaultSettings, seed};
		const {ledger, truth} = simulate(settings);
		const total = sumBridges(bridgesByMonth(ledger, booksPolicy(settings)));
		const counts = [0, ...monthlyScenarios.map(() => 0)];
		for (const struck of truth.struck) {
			counts[struck]++;
		}

		const indices = Array.from({length: subscriptionCount(ledger)}, (_, index) => index);
		const tenthOf = (index: number) => Math.floor((billingDay(0) - 1 - startedOn(ledger, index)) / 73);
		return {
			cancelled: indices.filter((index) => cancelledOn(ledger, index) !== never).length,
			struck: usual.map(({line, place}) => ({count: counts[place] as number, of: total[line]})),
			byPlan: plans.map((plan) => indices.filter((index) => planOf(ledger, index) === plan).length),
			byStart: Array.from({length: 10}, (_, at) => indices.filter((index) => tenthOf(index) === at).length),
		};
	});
});

test('exactly 80 of 1,000 customers cancel, whatever the seed', () => {
	expect(years.map(({cancelled}) => cancelled)).toEqual(seeds.map(() => 80));
});

describe.each(usual.map((scenario, at) => ({...scenario, at})))('$name', ({at, defaultPercent}) => {
	const rate = defaultPercent / 100;

	test('over 100 seeds, its rate lies in the 99.9 % interval of its denominator', () => {
		const count = sum(years.map(({struck}) => struck[at]?.count ?? 0));
		const of = sum(years.map(({struck}) => struck[at]?.of ?? 0));
		expect(of).toBeGreaterThan(1_000_000);
		expect(Math.abs(deviation(count, of, rate))).toBeLessThan(deviations);
	});

	test('seed by seed, it scatters as a binomial does: no wider, no narrower', () => {
		const deviates = years.map(({struck}) => deviation(struck[at]?.count ?? 0, struck[at]?.of ?? 0, rate));
		// The sum of 100 squared normal deviates lies within 59.9 … 153.2 with a probability of 99.9 %.
		const squares = sum(deviates.map((deviate) => deviate ** 2));
		expect(squares).toBeGreaterThan(59.9);
		expect(squares).toBeLessThan(153.2);
		expect(deviates.filter((deviate) => Math.abs(deviate) > deviations).length).toBeLessThanOrEqual(2);
	});
});

test.each(plans.map(({name}, at) => ({name, at})))('the share of $name is that of the mix', ({at}) => {
	const count = sum(years.map(({byPlan}) => byPlan[at] ?? 0));
	expect(Math.abs(deviation(count, 100_000, (defaultSettings.mix[at] as number) / 100))).toBeLessThan(deviations);
});

test('starts are spread evenly over the two years before', () => {
	for (let tenth = 0; tenth < 10; tenth++) {
		const count = sum(years.map(({byStart}) => byStart[tenth] ?? 0));
		expect(Math.abs(deviation(count, 100_000, 1 / 10))).toBeLessThan(4);
	}
});
