import {existsSync, readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {shapeOf, usualShape} from '../../source/domain/books-shape.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {timelineOf} from '../../source/domain/timeline.ts';
import type {MonthDraws} from '../../source/scenarios/billing-month.ts';
import type {Finding} from '../../source/scenarios/finding.ts';
import {leaks, monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {cleanSettings, exampleOf, percents, someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {isPaidInParts, struckBy} from '../helpers/rows.ts';

const folder = new URL('../../source/scenarios/', import.meta.url);
const madeUp = new Set(readdirSync(new URL('fixtures', import.meta.url)));
const machinery = new Set([
	'billing-month.ts',
	'finding.ts',
	'hues.ts',
	'index.ts',
	'scenario.ts',
	'scenario-named.ts',
	'sql-parts.ts',
	'story.ts',
]);
const files = readdirSync(folder).filter((file) => !machinery.has(file));
const noise = Object.fromEntries(
	scenarios
		.filter(({id}) => !leaks.some((leak) => leak.id === id))
		.map(({dial, defaultPercent}) => [dial, defaultPercent]),
);

/** Draws of which every one has the same value. */
function drawsAlike(value: number): MonthDraws {
	const names = monthlyScenarios.flatMap(({decision, details}) => [decision.draw, ...details]);
	return Object.fromEntries(names.map((name) => [name, value]));
}

describe.each(files)('%s', (file) => {
	test('has a test', () => {
		expect(existsSync(new URL(file.replace(/\.ts$/, '.test.ts'), import.meta.url))).toBe(true);
	});

	test('is named after the scenario on the list that it holds', () => {
		expect(scenarios.map(({id}) => `${id}.ts`)).toContain(file);
	});
});

test('every scenario on the list has a file, an id, a name and a dial of its own', () => {
	const listed = scenarios.map(({id}) => `${id}.ts`).filter((file) => !madeUp.has(file));
	expect(listed.sort()).toEqual(files.sort());
	for (const key of ['id', 'name', 'dial', 'explanation'] as const) {
		expect(new Set(scenarios.map((scenario) => scenario[key])).size).toBe(scenarios.length);
	}

	expect(new Set(leaks.map(({letter}) => letter)).size).toBe(leaks.length);
});

test('leaks come first on the list: what struck a month is told by its place', () => {
	expect(monthlyScenarios.slice(0, leaks.length)).toEqual(leaks);
});

test('the default rates are those of the design', () => {
	expect(defaultSettings.rates).toEqual({ghost: 1.5, zombie: 2, leaky: 3, late: 10, churn: 8});
});

describe.each(monthlyScenarios)('$name', (scenario) => {
	const rates = fc.double({min: 0, max: 1, noNaN: true});
	const draws = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});

	test('never strikes at 0, always strikes at 100 %', () => {
		for (const draw of [0, 2 ** -32, 0.5, 1 - 2 ** -32]) {
			const allAlike = drawsAlike(draw);
			expect(scenario.strikes(allAlike, 0)).toBe(false);
			expect(scenario.strikes(allAlike, 1)).toBe(true);
		}
	});

	test('strikes as large a share of the draws as its rate', () => {
		const evenly = Array.from({length: 1000}, (_, at) => (at + 0.5) / 1000);
		for (const rate of [0.001, 0.015, 0.25, 0.999]) {
			const struck = evenly.filter((draw) => scenario.strikes(drawsAlike(draw), rate));
			expect(struck).toHaveLength(rate * 1000);
		}
	});

	test('strikes at a higher rate whatever it strikes at a lower one', () => {
		check(fc.tuple(draws, rates, rates), 300, ([draw, a, b]) => {
			const allAlike = drawsAlike(draw);
			const atLow = scenario.strikes(allAlike, Math.min(a, b));
			expect(scenario.strikes(allAlike, Math.max(a, b)) || !atLow).toBe(true);
		});
	});
});

test.each(monthlyScenarios)('$name says whether it makes copies of invoices', (scenario) => {
	const {ledger} = simulate(exampleOf(scenario, 100, {customers: 20}));
	expect(shapeOf(ledger).hasCopies).toBe(scenario.makesCopies === true);
});

describe.each(leaks)('$name', (leak) => {
	test('is not found in a clean year, on any day, noise or none', () => {
		for (const rates of [{}, noise]) {
			const settings = cleanSettings({customers: 60, rates});
			const {ledger} = simulate(settings);
			const {firstDay, closeOut} = timelineOf(settings.months, settings.terms, settings.grace);
			for (let on = firstDay; on <= closeOut; on++) {
				expect(detect(asOf(ledger, on), booksPolicy(settings), [leak])).toEqual([]);
			}
		}
	});

	test('injected at any rate, is found at the close-out, and nothing else is', () => {
		check(fc.tuple(percents, fc.string({minLength: 1, maxLength: 4})), 25, ([percent, seed]) => {
			const settings = exampleOf(leak, percent, {seed, customers: 40, rates: noise});
			const {ledger, truth} = simulate(settings);
			const injected = Array.from(truth.struck.keys()).filter(
				(place) => struckBy(truth, Math.floor(place / truth.months), place % truth.months) === leak.id,
			);
			const found = detect(ledger, booksPolicy(settings)).map(({scenario, subscriptionId, month}) => {
				expect(scenario).toBe(leak.id);
				return (subscriptionId - 1) * truth.months + month;
			});
			expect(found.sort((a, b) => a - b)).toEqual(injected);
		});
	});

	test('is found each month that it may strike at 100 %', () => {
		const settings = exampleOf(leak, 100, {customers: 20});
		const {ledger, truth} = simulate(settings);
		const count = truth.struck.filter((struck) => struck > 0).length;
		expect(detect(ledger, booksPolicy(settings))).toHaveLength(count);
		expect(leak.applies ? count > 20 : count === 20 * 12).toBe(true);
	});

	test('on any day, matches from its `since` on, and not before, but for what is paid in parts', () => {
		check(someDay, 25, ({settings, day: on}) => {
			const policy = booksPolicy(settings);
			const {ledger} = simulate(settings);
			const later = detect(ledger, policy, [leak]);
			const seen = detect(asOf(ledger, on), policy, [leak]).filter(
				({subscriptionId, month}) => !isPaidInParts(ledger, subscriptionId - 1, month),
			);
			expect(seen).toEqual(later.filter(({since}) => since <= on));
		});
	});

	test('gives its reasons without naming what was injected, and its rule as one query', () => {
		const settings = exampleOf(leak, 100, {customers: 20});
		const policy = booksPolicy(settings);
		const {ledger} = simulate(settings);
		const {subscriptionId, month} = detect(ledger, policy, [leak])[0] as Finding;
		expect(leak.why(ledger, subscriptionId - 1, month, policy)).toMatch(/202\d-\d\d/);
		expect(Object.values(leak.explain(ledger, subscriptionId - 1, month, policy)).join(' · ')).toMatch(/\$\d+\.\d\d/);
		for (const shape of [usualShape, {hasDiscounts: true, hasPrices: true, hasCopies: true}]) {
			const sql = leak.sql(policy, 12, shape);
			expect(sql).toMatch(/^-- .*\.\nSELECT [^;]*\nORDER BY since, (\w\.)?subscription_id;$/);
			expect(sql).toContain('CAST($1 AS DATE)');
		}

		expect(leak.sql(policy, 12)).toBe(leak.sql(policy, 12, usualShape));
	});
});
