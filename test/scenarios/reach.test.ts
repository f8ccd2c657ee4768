import {describe, expect, test} from 'vitest';
import {comparisonText} from '../../source/commands/comparison-text.ts';
import {changesBetween} from '../../source/detection/changes.ts';
import {changesSummary} from '../../source/detection/changes-summary.ts';
import {detect} from '../../source/detection/detect.ts';
import {innocence} from '../../source/detection/innocence.ts';
import {storyOf} from '../../source/detection/story.ts';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {bridgeLines} from '../../source/domain/bridge-lines.ts';
import {formatDay, monthEnd} from '../../source/domain/days.ts';
import {asOf, type Ledger} from '../../source/domain/ledger.ts';
import {cancelling, leaks, monthlyScenarios, scenarios} from '../../source/scenarios/index.ts';
import type {Leak, Scenario} from '../../source/scenarios/scenario.ts';
import {spanOf} from '../../source/scenarios/story.ts';
import {expectation} from '../../source/simulation/expectation.ts';
import {injectedCounts} from '../../source/simulation/injected-counts.ts';
import {booksPolicy, type Settings} from '../../source/simulation/settings.ts';
import {fields} from '../../source/simulation/settings-fields.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {compareRuns} from '../../source/store/compare-runs.ts';
import {initialState} from '../../source/ui/app/initial-state.ts';
import {countRows} from '../../source/ui/chaos/figures.ts';
import {axisDaysOf} from '../../source/ui/customer/axis-days.ts';
import {dayAxis} from '../../source/ui/customer/day-axis.ts';
import {unicodeGlyphs} from '../../source/ui/draw/glyphs.ts';
import {textOf} from '../../source/ui/draw/lines.ts';
import {legend, stripOf} from '../../source/ui/draw/marks.ts';
import {terms, termsOn} from '../../source/ui/explain/terms.ts';
import {exampleOf} from '../helpers/arbitraries.ts';

/** A year in which nothing happens but this scenario, at 30 %. */
function yearOf(scenario: Scenario, changes: Partial<Settings> = {}) {
	const settings = exampleOf(scenario, 30, {customers: 120, ...changes});
	return {policy: booksPolicy(settings), ...simulate(settings)};
}

/** Everywhere a leak is seen in the year, with its customer's position. */
function foundIn(leak: Leak, ledger: Ledger, settings: Settings) {
	return detect(ledger, booksPolicy(settings), [leak]).map((finding) => ({
		...finding,
		index: finding.subscriptionId - ledger.firstId,
	}));
}

test('every letter and short name stands for one scenario, and for no other mark of a strip', () => {
	const marks = new Set([...legend.map(({letter}) => letter), cancelling.letter]);
	expect(marks.size).toBe(legend.length + 1);
	expect(new Set(scenarios.map(({letter}) => letter)).size).toBe(scenarios.length);
	expect(new Set(scenarios.map(({shortName}) => shortName)).size).toBe(scenarios.length);
});

describe.each(scenarios)('$name reaches', (scenario) => {
	test('its option, its dial, its term', () => {
		expect(fields.find(({option}) => option === scenario.dial)?.explanation).toContain(scenario.denominator);
		const term = terms.find(({id}) => id === scenario.id);
		expect(term?.sentence).toBe(scenario.explanation);
		expect(termsOn('customers')).toContain(term);
	});

	test('the expectation, which its count over many seeds comes near', () => {
		const seeds = 20;
		const {settings} = yearOf(scenario);
		const mean = expectation(settings)[scenario.id] as number;
		let count = 0;
		for (let seed = 0; seed < seeds; seed++) {
			count += injectedCounts(simulate({...settings, seed: String(seed)}))[scenario.id] as number;
		}

		expect(mean).toBeGreaterThan(10);
		expect(Math.abs(count / seeds - mean)).toBeLessThan(5 * Math.sqrt(mean / seeds) + 0.01 * mean);
	});

	test('the counts of Chaos and their tooltip', () => {
		const {settings} = yearOf(scenario);
		const state = initialState({settings, theme: 'calm', isAscii: false, columns: 100, rows: 30});
		const row = countRows(state).find(({label}) => label === scenario.shortName);
		expect(row).toMatchObject({letter: scenario.letter, now: injectedCounts(simulate(settings))[scenario.id]});
	});

	test('the story of a month, with its letter and its customers', () => {
		const {ledger, settings, policy} = yearOf(scenario);
		const told = Array.from({length: settings.months}, (_, month) => {
			const day = monthEnd(month);
			const view = asOf(ledger, day);
			return storyOf(view, detect(view, policy), spanOf(settings.months, day), policy);
		});
		const lines = told.flat().filter(({letter}) => letter === scenario.letter);
		expect(lines.reduce((sum, {count}) => sum + count, 0)).toBeGreaterThan(0);
		for (const {count, customerIds} of lines) {
			expect(customerIds.length > 0).toBe(count > 0);
		}
	});
});

describe.each(monthlyScenarios)('$name reaches', (scenario) => {
	test('the legend of the strips', () => {
		expect(legend).toContainEqual({letter: scenario.letter, meaning: scenario.shortName});
	});

	test('the summary of a change, coming and going', () => {
		const clean = simulate(exampleOf(scenario, 0, {customers: 120}));
		const struck = simulate(yearOf(scenario).settings);
		expect(changesSummary(changesBetween(clean, struck))).toContain(scenario.words.appears[1]);
		expect(changesSummary(changesBetween(struck, clean))).toContain(scenario.words.vanishes[1]);
	});

	test('its decision: it strikes where that draw says, and nowhere else', () => {
		const {draw, end} = scenario.decision;
		for (const value of [0, 0.1, 0.29, 0.31, 0.69, 0.71, 0.9]) {
			const draws = Object.fromEntries(
				monthlyScenarios.flatMap(({decision, details}) => [decision.draw, ...details]).map((name) => [name, 0.5]),
			);
			expect(scenario.strikes({...draws, [draw]: value}, 0.3)).toBe(end === 'low' ? value < 0.3 : value >= 0.7);
		}
	});
});

describe.each(leaks)('$name reaches', (leak) => {
	const {ledger, settings, policy} = yearOf(leak);
	const found = foundIn(leak, ledger, settings);

	test('its line of the bridge with all of its money, and no other leak’s line', () => {
		const total = sumBridges(bridgesByMonth(ledger, policy));
		const lost = found.reduce((sum, {leakedCents, liabilityCents = 0}) => sum + leakedCents + liabilityCents, 0);
		expect(lost).toBeGreaterThan(0);
		for (const {line} of leaks) {
			expect(total[line]).toBe(line === leak.line ? lost : 0);
		}

		expect(bridgeLines.some(({key}) => key === leak.line)).toBe(true);
	});

	test('the strip, in which the struck months have its letter', () => {
		for (const {index, month} of found) {
			const own = found.filter((finding) => finding.index === index);
			expect(stripOf(ledger, index, own, policy).charAt(month)).toBe(leak.letter);
			expect(innocence(ledger, index, month, policy)).toBeUndefined();
		}
	});

	test('the day axis, with its letter on the day that it marks', () => {
		const [first] = found as [(typeof found)[number]];
		const days = axisDaysOf(ledger, first.index, first.month, policy);
		expect(days?.leaks.map(({letter}) => letter)).toContain(leak.letter);
		const [, axis] = days ? dayAxis(days, 100, unicodeGlyphs) : [];
		expect(textOf(axis ?? [])).toContain(leak.letter);
	});

	test('the text that compares two runs', () => {
		const run = {settings, asOf: formatDay(ledger.day)};
		const clean = {...run, settings: exampleOf(leak, 0, {customers: 120})};
		const text = comparisonText('A', 'B', compareRuns(clean, run));
		expect(text).toContain(`${leak.shortName} A`);
		const line = bridgeLines.find(({key}) => key === leak.line);
		expect(text).toMatch(new RegExp(`^${line?.shortTitle} +\\$0\\.00 +\\$[1-9]`, 'm'));
	});
});
