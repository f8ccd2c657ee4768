import fc from 'fast-check';
import {expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth, sumBridges} from '../../source/domain/bridge.ts';
import {formatDay, formatMonth} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import type {Finding} from '../../source/scenarios/finding.ts';
import {booksPolicy, defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {compareRuns} from '../../source/store/compare-runs.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';

const settings = {...defaultSettings, customers: 200};
const june = {settings, asOf: '2024-06-30'};

test('a run compared with itself differs in nothing', () => {
	const comparison = compareRuns(june, june);
	expect(comparison.settings).toEqual([]);
	expect(comparison.customers).toEqual({onlyInA: [], onlyInB: []});
	expect(comparison.bridge.a).toEqual(comparison.bridge.b);
	expect(Object.values(comparison.bridge.difference)).toEqual(Object.values(comparison.bridge.a).map(() => 0));
	for (const {total, months} of comparison.leaks) {
		expect(months).toHaveLength(6);
		expect(total.a).toEqual(total.b);
		expect(total.difference).toEqual({count: 0, leakedCents: 0});
	}

	expect(comparison.leaks.some(({total}) => total.a.count > 0)).toBe(true);
});

test('settings that differ are named and written as on the command line', () => {
	const other = {
		...settings,
		seed: 'x',
		mix: [50, 30, 20] as const,
		rates: {...settings.rates, ghost: 3},
		detectorGrace: 0,
		detectorIgnoreStatus: true,
		incidents: [{month: '2024-06', scenario: 'ghost-subscriber', percent: 20}],
	};
	expect(compareRuns(june, {settings: other, asOf: '2024-05-31'}).settings).toEqual([
		{option: 'seed', label: 'seed', a: 'leaktui', b: 'x'},
		{option: 'mix', label: 'mix', a: '60/30/10', b: '50/30/20'},
		{option: 'ghost', label: 'ghost', a: '1.5', b: '3'},
		{option: 'detector-grace', label: 'detector grace', a: 'same as grace', b: '0'},
		{option: 'detector-ignore-status', label: 'detector ignores status', a: 'no', b: 'yes'},
		{option: 'incident', label: 'incidents', a: 'none', b: '2024-06:ghost=20'},
	]);
});

test('a month that has not begun in one run has no leaks there', () => {
	const {leaks, asOf: days} = compareRuns(june, {settings, asOf: '2024-03-31'});
	expect(days).toEqual({a: '2024-06-30', b: '2024-03-31'});
	for (const {months} of leaks) {
		expect(months.map(({month}) => month)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06']);
		expect(months.slice(3).map(({b}) => b.count)).toEqual([0, 0, 0]);
	}

	const {a, difference} = leaks[0]?.months[5] ?? {};
	expect(difference).toEqual({count: -(a?.count ?? 0), leakedCents: -(a?.leakedCents ?? 0)});
});

test('more ghosts: only B leaks more, and every customer of A still does', () => {
	const more = {settings: {...settings, rates: {...settings.rates, ghost: 10}}, asOf: '2024-06-30'};
	const {leaks, bridge, customers} = compareRuns(june, more);
	expect(leaks[0]?.total.difference.count).toBeGreaterThan(0);
	expect(bridge.difference.unbilledCents).toBe(leaks[0]?.total.difference.leakedCents);
	expect(customers.onlyInB.length).toBeGreaterThan(0);
});

test('customers whom only one run has can leak in that one alone', () => {
	const fewer = {settings: {...settings, customers: 100}, asOf: '2024-06-30'};
	const {onlyInA, onlyInB} = compareRuns(june, fewer).customers;
	expect(onlyInA.filter(({customerId}) => Number(customerId) > 100).length).toBeGreaterThan(0);
	expect(onlyInB.every(({customerId}) => Number(customerId) <= 100)).toBe(true);
});

test('each side says what its detector finds and its books hold, and the difference is exact', () => {
	check(fc.tuple(someDay, someDay), 25, ([first, second]) => {
		const [a, b] = [first, second].map(({settings: own, day}) => ({settings: own, asOf: formatDay(day)})) as [
			typeof june,
			typeof june,
		];
		const comparison = compareRuns(a, b);
		for (const [side, {settings: own, day}] of [
			['a', first],
			['b', second],
		] as const) {
			const ledger = asOf(simulate(own).ledger, day);
			const findings = detect(ledger, detectorPolicy(own));
			expect(comparison.bridge[side]).toEqual(sumBridges(bridgesByMonth(ledger, booksPolicy(own))));
			for (const {scenario, total, months} of comparison.leaks) {
				const found = findings.filter((finding) => finding.scenario === scenario);
				expect({liabilityCents: 0, ...total[side]}).toEqual({liabilityCents: 0, ...sum(found)});
				for (const month of months) {
					const here = found.filter((finding) => formatMonth(finding.month) === month.month);
					expect({liabilityCents: 0, ...month[side]}).toEqual({liabilityCents: 0, ...sum(here)});
					expect(month.difference.leakedCents).toBe(month.b.leakedCents - month.a.leakedCents);
				}
			}

			const other = detect(
				asOf(simulate(side === 'a' ? second.settings : first.settings).ledger, side === 'a' ? second.day : first.day),
				detectorPolicy(side === 'a' ? second.settings : first.settings),
			);
			const there = new Set(other.map(({customerId}) => customerId));
			const only = [...new Set(findings.map(({customerId}) => customerId))].filter((id) => !there.has(id));
			expect(comparison.customers[side === 'a' ? 'onlyInA' : 'onlyInB']).toEqual(
				only
					.sort((left, right) => left - right)
					.map((customerId) => ({customerId, ...sum(findings.filter((finding) => finding.customerId === customerId))})),
			);
		}
	});
});

function sum(findings: readonly Finding[]) {
	const liabilityCents = findings.reduce((cents, finding) => cents + (finding.liabilityCents ?? 0), 0);
	return {
		count: findings.length,
		leakedCents: findings.reduce((cents, {leakedCents}) => cents + leakedCents, 0),
		...(liabilityCents !== 0 && {liabilityCents}),
	};
}
