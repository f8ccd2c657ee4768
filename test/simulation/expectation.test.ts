import {expect, test} from 'vitest';
import {expectation} from '../../source/simulation/expectation.ts';
import {injectedCounts} from '../../source/simulation/injected-counts.ts';
import {presets} from '../../source/simulation/presets.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';

const seeds = 100;

const years: readonly (readonly [string, Settings])[] = [
	...presets.map(({name, settings}) => [name, {...settings, customers: 200}] as const),
	[
		'two years and a half',
		{...defaultSettings, customers: 100, months: 30, rates: {...defaultSettings.rates, churn: 30}},
	],
	['five months', {...defaultSettings, customers: 200, months: 5, rates: {...defaultSettings.rates, churn: 50}}],
	[
		'unpaid invoices everywhere',
		{...defaultSettings, customers: 200, rates: {ghost: 5, zombie: 30, leaky: 3, late: 10, churn: 40}},
	],
	[
		'rates that exclude one another',
		{...defaultSettings, customers: 100, rates: {ghost: 50, zombie: 20, leaky: 60, late: 70, churn: 0}},
	],
	[
		'nobody can cancel',
		{...defaultSettings, customers: 50, rates: {ghost: 0, zombie: 100, leaky: 0, late: 0, churn: 50}},
	],
];

test.each(years)('the mean over 100 seeds lies near what is expected: %s', (_name, settings) => {
	const expected = expectation(settings);
	const sums: Record<string, number> = Object.fromEntries(Object.keys(expected).map((scenario) => [scenario, 0]));
	for (let seed = 0; seed < seeds; seed++) {
		for (const [scenario, count] of Object.entries(injectedCounts(simulate({...settings, seed: `seed ${seed}`})))) {
			sums[scenario] = (sums[scenario] as number) + count;
		}
	}

	for (const [scenario, mean] of Object.entries(expected)) {
		// Four standard errors of a count with this mean, and a hundredth for the approximation.
		const tolerance = 4 * Math.sqrt(mean / seeds) + 0.01 * mean;
		expect(Math.abs((sums[scenario] as number) / seeds - mean), scenario).toBeLessThanOrEqual(tolerance);
	}
});

test('the design defaults promise what the design says', () => {
	const expected = expectation(defaultSettings);
	expect(expected['churn']).toBeCloseTo(80);
	expect(expected['ghost-subscriber']).toBeGreaterThan(0.96 * 180);
	expect(expected['ghost-subscriber']).toBeLessThan(180);
	expect(Object.keys(expected)).toEqual(Object.keys(injectedCounts(simulate({...defaultSettings, customers: 1}))));
});
