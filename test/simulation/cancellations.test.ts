import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {billingDay, monthOf, never} from '../../source/domain/days.ts';
import {churn} from '../../source/scenarios/churn.ts';
import {drawSource} from '../../source/simulation/draw-source.ts';
import {yearDraws} from '../../source/simulation/random.ts';
import type {Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {cleanSettings, someSettings} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {rowsOf, struckBy} from '../helpers/rows.ts';

/** One day per customer, `never` for most. */
function cancelledOnOf(settings: Settings): Int32Array {
	return simulate(settings).ledger.facts.cancelledOn;
}

function cancellationsOf(settings: Settings): number {
	return cancelledOnOf(settings).filter((on) => on !== never).length;
}

test.each([
	[8, 1000, 80],
	[10, 1000, 100],
	[0, 1000, 0],
	[100, 250, 250],
	[8, 6, 0],
	[8, 7, 1],
	[50, 3, 2],
	[57.5, 100, 58],
	[0.29, 5000, 15],
])('%d %% of %i customers who can all cancel are %i', (percent, customers, count) => {
	expect(cancellationsOf(cleanSettings({customers, rates: {churn: percent}}))).toBe(count);
});

test('where every invoice is unpaid, nobody cancels', () => {
	expect(cancellationsOf(cleanSettings({customers: 50, rates: {churn: 100, zombie: 100}}))).toBe(0);
});

test('where every invoice is missing, none is unpaid, and all can cancel', () => {
	expect(cancellationsOf(cleanSettings({customers: 50, rates: {churn: 100, zombie: 100, ghost: 100}}))).toBe(50);
});

test('from an incident of unpaid invoices on, nobody cancels', () => {
	const june = {month: '2024-06', scenario: 'zombie-account', percent: 100};
	const days = cancelledOnOf(cleanSettings({customers: 200, rates: {churn: 100}, incidents: [june]}));
	const cancelled = [...days].filter((on) => on !== never);
	expect(cancelled.length).toBeGreaterThan(50);
	expect(Math.max(...cancelled)).toBeLessThan(billingDay(5));
});

test('the rate is a yearly one: each year cancels its share of those still there', () => {
	const days = cancelledOnOf(cleanSettings({customers: 100, months: 36, rates: {churn: 50}}));
	const byYear = [0, 1, 2].map(
		(year) => [...days].filter((on) => on !== never && Math.floor(monthOf(on) / 12) === year).length,
	);
	expect(byYear).toEqual([50, 25, 13]);
});

test('billing part of a year cancels the part of its share that falls there', () => {
	const wholeYear = cancelledOnOf(cleanSettings({customers: 300, rates: {churn: 40}}));
	const half = cancelledOnOf(cleanSettings({customers: 300, months: 6, rates: {churn: 40}}));
	expect([...half]).toEqual([...wholeYear].map((on) => (on < billingDay(6) ? on : never)));
});

describe('who cancels', () => {
	const wholeYears = fc
		.tuple(someSettings, fc.constantFrom(12, 24))
		.map(([settings, months]): Settings => ({...settings, months}));

	test('are those with the smallest draws among those that can, on their drawn day', () => {
		check(wholeYears, 40, (settings) => {
			const {ledger, truth} = simulate(settings);
			const source = drawSource(settings);
			const customers = rowsOf(ledger).map(({id, startedOn, cancelledOn}, index) => {
				const draws = source.of(id);
				const holdsUnpaidBy = (day: number) =>
					Array.from({length: settings.months}, (_, month) => month).some(
						(month) => billingDay(month) <= day && struckBy(truth, index, month) === 'zombie-account',
					);
				return {
					startedOn,
					cancelledOn,
					years: [0, 1].map((year) => {
						const drawn = yearDraws(draws, year);
						const day = churn.cancellationDay(drawn, year);
						return {rank: drawn.rank, day, can: !holdsUnpaidBy(day)};
					}),
				};
			});
			for (let year = 0; year < settings.months / 12; year++) {
				const candidates = customers
					.filter(({cancelledOn}) => cancelledOn >= billingDay(year * 12))
					.filter(({startedOn}) => startedOn <= billingDay(year * 12))
					.map(({cancelledOn, years}) => ({cancelledOn, ...(years[year] as (typeof years)[number])}));
				const quota = Math.round(((settings.rates['churn'] as number) * candidates.length) / 100);
				const expected = candidates
					.filter(({can}) => can)
					.sort((a, b) => a.rank - b.rank)
					.slice(0, quota)
					.map(({day}) => day);
				const actual = candidates
					.filter(({cancelledOn}) => cancelledOn < billingDay(year * 12 + 12))
					.sort((a, b) => a.rank - b.rank)
					.map(({cancelledOn}) => cancelledOn);
				expect(actual).toEqual(expected);
			}
		});
	});
});
