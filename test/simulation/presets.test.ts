import {expect, test} from 'vitest';
import {monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import {injectedCounts} from '../../source/simulation/injected-counts.ts';
import {presetOf, presets, withPreset} from '../../source/simulation/presets.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {fields, withField} from '../../source/simulation/settings-fields.ts';
import {simulate} from '../../source/simulation/simulate.ts';

test('every preset is recognised, with any seed and any number of customers, and under its own name alone', () => {
	for (const preset of presets) {
		const settings = withPreset({...defaultSettings, seed: 'another', customers: 7, months: 3}, preset);
		expect(settings).toMatchObject({seed: 'another', customers: 7, months: 12});
		expect(presetOf(settings)).toBe(preset);
	}

	expect(new Set(presets.map(({name}) => name)).size).toBe(presets.length);
});

test('settings that differ from every preset in one value are none', () => {
	expect(presetOf({...defaultSettings, grace: 29})).toBeUndefined();
	expect(presetOf({...defaultSettings, detectorGrace: 30})).toBeUndefined();
	expect(presetOf({...defaultSettings, rates: {...defaultSettings.rates, ghost: 1.6}})).toBeUndefined();
});

test('every value of a preset is one that a user could have typed', () => {
	for (const {settings} of presets) {
		for (const field of fields) {
			const value = field.get(settings);
			if (!field.each && value !== null) {
				expect(withField(settings, field, field.format(value as never))).toEqual(settings);
			}
		}

		for (const {month, scenario, percent} of settings.incidents) {
			const text = `${month}:${monthlyScenarios.find(({id}) => id === scenario)?.dial}=${percent}`;
			expect(fields.find(({option}) => option === 'incident')?.parse(text)).toEqual({month, scenario, percent});
		}
	}
});

function preset(name: string) {
	return withPreset(defaultSettings, presets.find((candidate) => candidate.name === name) as (typeof presets)[number]);
}

test('a clean year has nothing in it', () => {
	expect(Object.values(injectedCounts(simulate(preset('Clean year'))))).toEqual(scenarios.map(() => 0));
});

test('the outage is in June and nowhere else', () => {
	// Without churn, which may trade places among the customers who can cancel.
	const rates = {...defaultSettings.rates, churn: 0};
	const outage = simulate({...preset('Gateway outage in June'), rates});
	const usual = simulate({...defaultSettings, rates});
	const inMonth = (simulation: typeof usual, month: number, struck: number) =>
		simulation.truth.struck.filter((value, cell) => cell % 12 === month && value === struck).length;
	const failing = monthlyScenarios.flatMap(({outagePercent}, at) => (outagePercent === undefined ? [] : [at + 1]));
	expect(failing.length).toBeGreaterThan(1);
	for (const struck of failing) {
		expect(inMonth(outage, 5, struck)).toBeGreaterThan(4 * inMonth(usual, 5, struck));
	}

	for (const month of [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]) {
		expect(failing.map((struck) => inMonth(outage, month, struck))).toEqual(
			failing.map((struck) => inMonth(usual, month, struck)),
		);
	}
});

test('a heavy year leaks more of everything', () => {
	const heavy = injectedCounts(simulate(preset('Heavy leakage')));
	const usual = injectedCounts(simulate(defaultSettings));
	for (const {id, heavyPercent, defaultPercent} of scenarios) {
		expect(heavyPercent).toBeGreaterThanOrEqual(defaultPercent);
		expect((heavy[id] as number) > (usual[id] as number)).toBe(heavyPercent > defaultPercent);
	}
});
