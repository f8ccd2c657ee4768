import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {parseDay} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {sumOf} from '../../source/report/leak-months.ts';
import {yearFacts} from '../../source/report/year-facts.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {cleanSettings, exampleOf, someDay} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';

const closeOut = parseDay('2025-01-15') as number;

test('what is gathered block by block is what the whole ledger holds', () => {
	check(someDay, 40, ({settings, day}) => {
		const facts = yearFacts(settings, day);
		const ledger = asOf(simulate(settings).ledger, day);
		const findings = detect(ledger, detectorPolicy(settings));
		expect(facts.subscribers).toEqual(subscribersOf(ledger));
		expect(facts.leaking).toBe(new Set(findings.map(({customerId}) => customerId)).size);
		for (const {leak, counts, cents, owedCents} of facts.leakMonths) {
			const own = findings.filter(({scenario}) => scenario === leak.id);
			expect(sumOf(counts)).toBe(own.length);
			expect(sumOf(cents)).toBe(sumOf(own.map(({leakedCents}) => leakedCents)));
			expect(sumOf(owedCents)).toBe(sumOf(own.map(({liabilityCents = 0}) => liabilityCents)));
		}
	});
});

test('more customers than a block holds make the same sums', () => {
	const settings = {...defaultSettings, customers: 5000};
	const facts = yearFacts(settings, closeOut);
	const {ledger} = simulate(settings);
	expect(facts.subscribers).toEqual(subscribersOf(ledger));
	expect(facts.leaking).toBe(new Set(detect(ledger, detectorPolicy(settings)).map(({customerId}) => customerId)).size);
});

describe('the cases', () => {
	test('show the costliest leaks, a customer each', () => {
		const {cases, leakMonths} = yearFacts(defaultSettings, closeOut);
		const byMoney = leakMonths.toSorted((a, b) => sumOf(b.cents) - sumOf(a.cents)).map(({leak}) => leak.id);
		expect(cases.map(({leak}) => leak.id)).toEqual(byMoney.slice(0, 3));
		expect(new Set(cases.map(({customerId}) => customerId)).size).toBe(3);
	});

	test('show more customers of one leak where there is no other', () => {
		for (const leak of leaks) {
			const {id} = leak;
			const {cases} = yearFacts(exampleOf(leak, 40, {customers: 200}), closeOut);
			expect(cases.map(({leak}) => leak.id)).toEqual([id, id, id]);
			expect(new Set(cases.map(({customerId}) => customerId)).size).toBe(3);
		}
	});

	test('are none in a clean year', () => {
		expect(yearFacts(cleanSettings({customers: 50}), closeOut)).toMatchObject({cases: [], top: [], leaking: 0});
	});

	test('tell a life without gaps, from the billing day to the as-of day', () => {
		check(someDay, 60, ({settings, day}) => {
			for (const {life, finding} of yearFacts(settings, day).cases) {
				const days = life.events.map((event) => event.day);
				expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
				expect(days.at(-1)).toBe(day);
				expect(life.events.flatMap(({words}) => words)).toContain('as of');
				expect(days).toContain(finding.since);
				let reached = days[0] as number;
				for (const {from, to} of life.stretches) {
					expect(from).toBe(reached);
					expect(to).toBeGreaterThan(from);
					reached = to;
				}

				expect(reached).toBe(day);
			}
		});
	});

	test('count the days of a zombie as its own rule does', () => {
		const {cases} = yearFacts(cleanSettings({rates: {zombie: 3}, customers: 100}), closeOut);
		const [{life} = {life: undefined}] = cases;
		expect(life?.stretches.map(({words}) => words.replace(/\d{2,}/, 'N'))).toEqual([
			'open N days',
			'overdue N days',
			'zombie for N days',
		]);
		expect(life?.stretches.slice(0, 2).map(({words}) => words)).toEqual(['open 14 days', 'overdue 30 days']);
	});
});
