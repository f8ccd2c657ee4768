import {expect, test} from 'vitest';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import {
	booksPolicy,
	defaultSettings,
	detectorPolicy,
	ratesByMonth,
	type Settings,
} from '../../source/simulation/settings.ts';

function byDial(settings: Settings): Readonly<Record<string, readonly number[]>> {
	return Object.fromEntries(ratesByMonth(settings).map((rates, at) => [monthlyScenarios[at]?.dial ?? '', rates]));
}

test('the detector follows the books unless told otherwise', () => {
	expect(detectorPolicy({...defaultSettings, grace: 12})).toEqual(booksPolicy({...defaultSettings, grace: 12}));
	expect(booksPolicy(defaultSettings)).toEqual({graceDays: 30, looksAtStatus: true});
});

test("the detector's own policy changes nothing for the books", () => {
	const settings = {...defaultSettings, detectorGrace: 0, detectorIgnoreStatus: true};
	expect(detectorPolicy(settings)).toEqual({graceDays: 0, looksAtStatus: false});
	expect(booksPolicy(settings)).toEqual(booksPolicy(defaultSettings));
});

test('rates are fractions, one for each monthly scenario and month', () => {
	expect(byDial({...defaultSettings, months: 2})).toMatchObject({
		ghost: [0.015, 0.015],
		zombie: [0.02, 0.02],
		leaky: [0.03, 0.03],
		late: [0.1, 0.1],
	});
	expect(Object.keys(byDial(defaultSettings))).toEqual(monthlyScenarios.map(({dial}) => dial));
});

test('an incident replaces the rate of its scenario in its month; of two, the later one counts', () => {
	const settings = {
		...defaultSettings,
		months: 3,
		incidents: [
			{month: '2024-02', scenario: 'ghost-subscriber', percent: 20},
			{month: '2024-03', scenario: 'leaky-bucket', percent: 0},
			{month: '2024-02', scenario: 'ghost-subscriber', percent: 40},
			{month: '2024-04', scenario: 'late-payment', percent: 99},
		],
	};
	expect(byDial(settings)).toMatchObject({
		ghost: [0.015, 0.4, 0.015],
		zombie: [0.02, 0.02, 0.02],
		leaky: [0.03, 0.03, 0],
		late: [0.1, 0.1, 0.1],
	});
});
