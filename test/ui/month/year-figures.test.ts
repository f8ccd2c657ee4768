import {describe, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {bridgesByMonth, leakedCents, sumBridges} from '../../../source/domain/bridge.ts';
import {collectionByAge, daysOfCollection} from '../../../source/domain/collection-by-age.ts';
import {billingDay, monthEnd} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {timelineOf} from '../../../source/domain/timeline.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, type Settings} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {leakCurve, leakHeat} from '../../../source/ui/month/year-figures.ts';
import {cleanSettings} from '../../helpers/arbitraries.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

const years: [string, Settings, number][] = [
	['the default year at its close-out', defaultSettings, Number.POSITIVE_INFINITY],
	['the default year in May', defaultSettings, monthEnd(4)],
	['its first day', defaultSettings, billingDay(0)],
	[
		'two years, heavily leaking',
		{
			...defaultSettings,
			months: 24,
			customers: 200,
			seed: 'heavy',
			rates: {...defaultSettings.rates, ghost: 20, zombie: 30, leaky: 40},
		},
		Number.POSITIVE_INFINITY,
	],
	['a clean year', cleanSettings({customers: 50}), Number.POSITIVE_INFINITY],
];

describe.each(years)('%s', (_, settings, day) => {
	const whole = simulate(settings).ledger;
	const ledger = asOf(whole, Math.min(whole.day, day));
	const policy = booksPolicy(settings);
	const findings = detect(ledger, policy);
	const bridges = bridgesByMonth(ledger, policy);
	const total = sumBridges(bridges);

	test('the heat map adds up to the findings, leak by leak, and to the bridge, month by month', () => {
		const heat = leakHeat(findings, ledger);
		for (const [at, {id}] of leaks.entries()) {
			const own = findings.filter(({scenario}) => scenario === id);
			expect(sum((heat[at] ?? []).flat())).toBe(sum(own.map((finding) => finding.leakedCents)));
		}

		for (const [month, bridge] of bridges.entries()) {
			expect(sum(heat.flatMap((byPlan) => byPlan.map((months) => months[month] ?? 0)))).toBe(leakedCents(bridge));
		}
	});

	test('the curve never falls, and ends at what the bridge calls leaked', () => {
		const {firstDay} = timelineOf(settings.months, settings.terms, settings.grace);
		const curves = leakCurve(findings, firstDay, ledger.day);
		expect(sum(curves.map((curve) => curve.at(-1) ?? 0))).toBe(leakedCents(total));
		for (const curve of curves) {
			expect(curve).toHaveLength(ledger.day - firstDay + 1);
			expect([...curve].every((cents, at) => cents >= (curve[at - 1] ?? 0))).toBe(true);
		}
	});

	test('a day on the curve is what was known by the close of that day', () => {
		const {firstDay} = timelineOf(settings.months, settings.terms, settings.grace);
		const curves = leakCurve(findings, firstDay, ledger.day);
		const ghostly = leaks.findIndex(({line}) => line === 'unbilledCents');
		const earlier = Math.floor((firstDay + ledger.day) / 2);
		const known = sumBridges(bridgesByMonth(asOf(ledger, earlier), policy));
		expect(curves[ghostly]?.[earlier - firstDay]).toBe(known.unbilledCents);
	});

	test('collection by age ends at what the bridge calls collected, whatever the number of ages', () => {
		for (const ages of [1, 15, 46, 80]) {
			const collected = collectionByAge(ledger, daysOfCollection(ledger.facts, ages), ages);
			expect(collected).toHaveLength(ages);
			expect(collected.at(-1)).toBe(total.collectedCents);
			expect([...collected].every((cents, at) => cents >= (collected[at - 1] ?? 0))).toBe(true);
		}
	});
});
