import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Changes, changesBetween} from '../../source/detection/changes.ts';
import {isDueForBilling, subscriptionCount} from '../../source/domain/ledger.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {type Simulation, simulate} from '../../source/simulation/simulate.ts';
import {shareOf} from '../helpers/check.ts';
import {usualScenarios} from '../helpers/rows.ts';

function changed(change: Partial<Settings>, from: Settings = {...defaultSettings, customers: 300}): Changes {
	return changesBetween(simulate(from), simulate({...from, ...change}));
}

function of({scenarios}: Changes, id: string) {
	return scenarios.find(({scenario}) => scenario === id) as Changes['scenarios'][number];
}

/** What changed of the scenarios that are on by default. */
function usualIn({scenarios}: Changes) {
	return scenarios.filter(({scenario}) => usualScenarios.some(({id}) => id === scenario));
}

const {rates} = defaultSettings;

/** Any settings small enough to compare often. */
const anySettings: fc.Arbitrary<Settings> = fc
	.record({
		seed: fc.constantFrom('a', 'a', 'a', 'b'),
		customers: fc.constantFrom(40, 40, 60),
		months: fc.constantFrom(12, 12, 6, 14),
		terms: fc.constantFrom(14, 14, 30),
		enterprise: fc.constantFrom(10, 10, 20),
		ghost: fc.constantFrom(0, 2, 5, 20),
		zombie: fc.constantFrom(0, 2, 5, 20),
		leaky: fc.constantFrom(0, 3, 60),
		late: fc.constantFrom(0, 10, 60),
		churn: fc.constantFrom(0, 10, 40),
	})
	.map(({seed, customers, months, terms, enterprise, ...dials}) => ({
		...defaultSettings,
		seed,
		customers,
		months,
		terms,
		mix: [90 - enterprise, 10, enterprise],
		rates: dials,
	}));

/** What struck a place, 0 where the simulation has no such place. */
function struckAt({truth, ledger}: Simulation, customerId: number, month: number): number {
	const isHere = customerId <= subscriptionCount(ledger) && month < ledger.months;
	return isHere ? (truth.struck[(customerId - 1) * ledger.months + month] as number) : 0;
}

describe('changes', () => {
	test('are none between a year and itself', () => {
		const {scenarios, ...rest} = changed({});
		for (const {appeared, vanished, before, after, stayed} of scenarios) {
			expect([appeared, vanished]).toEqual([[], []]);
			expect([before, after]).toEqual([stayed.length, stayed.length]);
		}

		expect(rest).toEqual({
			cancellations: {appeared: [], vanished: [], moved: []},
			moreCustomers: 0,
			moreMonths: 0,
			startsMoved: 0,
			plansChanged: 0,
			paymentsMoved: 0,
			areDueDatesMoved: false,
			isAnotherSeed: false,
		});
	});

	test('of a higher ghost rate are new ghosts, and what had struck their invoices', () => {
		const changes = changed(
			{rates: {...rates, ghost: 20, churn: 0}},
			{...defaultSettings, customers: 300, rates: {...rates, churn: 0}},
		);
		const ghosts = of(changes, 'ghost-subscriber');
		expect(ghosts.vanished).toEqual([]);
		expect(ghosts.appeared.length).toBeGreaterThan(400);
		expect(ghosts.appeared.every(({cause}) => cause === 'rate')).toBe(true);
		for (const {scenario, appeared, vanished} of usualIn(changes).slice(1)) {
			expect(appeared).toEqual([]);
			expect(vanished.length, scenario).toBeGreaterThan(0);
			for (const {cause, other, customerId, month} of vanished) {
				expect([cause, other]).toEqual(['other', 'ghost-subscriber']);
				expect(ghosts.appeared).toContainEqual({scenario: 'ghost-subscriber', customerId, month, cause: 'rate'});
			}
		}
	});

	test('of more churn are customers who cancel, and the leaks that they would have had', () => {
		const changes = changed({rates: {...rates, churn: 60}});
		expect(changes.cancellations.appeared).toHaveLength(180 - 24);
		expect(changes.cancellations.vanished).toEqual([]);
		for (const {appeared, vanished} of usualIn(changes)) {
			expect(appeared).toEqual([]);
			expect(vanished.length).toBeGreaterThan(0);
			for (const {cause, customerId} of vanished) {
				expect(cause).toBe('cancellation');
				expect(changes.cancellations.appeared).toContain(customerId);
			}
		}
	});

	test('of the size have the size as their cause', () => {
		const from = {...defaultSettings, customers: 300, rates: {...rates, churn: 0}};
		const wider = changed({customers: 400, months: 13}, from);
		expect([wider.moreCustomers, wider.moreMonths]).toEqual([100, 1]);
		for (const {appeared, vanished} of usualIn(wider)) {
			expect(vanished).toEqual([]);
			expect(appeared.length).toBeGreaterThan(0);
			for (const {cause, customerId, month} of appeared) {
				expect(cause).toBe('size');
				expect(customerId > 300 || month === 12).toBe(true);
			}
		}
	});

	test('of terms, grace and mix are no leaks', () => {
		for (const change of [
			{terms: 20},
			{grace: 20},
			{mix: [50, 40, 10]} satisfies Partial<Settings>,
		] as Partial<Settings>[]) {
			const changes = changed(change);
			expect(changes.scenarios.flatMap(({appeared, vanished}) => [...appeared, ...vanished])).toEqual([]);
			expect(changes.areDueDatesMoved).toBe('terms' in change);
			expect(changes.paymentsMoved > 0).toBe(!('mix' in change));
			expect(changes.plansChanged > 0).toBe('mix' in change);
		}
	});

	test('name every place once, where the truth has it, with a cause that holds', () => {
		fc.assert(
			fc.property(anySettings, anySettings, (a, b) => {
				const [before, after] = [simulate(a), simulate(b)];
				const changes = changesBetween(before, after);
				for (const {scenario, ...lists} of changes.scenarios) {
					const struck = monthlyScenarios.findIndex(({id}) => id === scenario) + 1;
					expect(lists.before).toBe(before.truth.struck.filter((value) => value === struck).length);
					expect(lists.after).toBe(after.truth.struck.filter((value) => value === struck).length);
					expect(lists.after - lists.before).toBe(lists.appeared.length - lists.vanished.length);
					for (const {customerId, month} of lists.stayed) {
						expect([before, after].map((each) => struckAt(each, customerId, month))).toEqual([struck, struck]);
					}

					for (const [list, here, there] of [
						[lists.vanished, before, after],
						[lists.appeared, after, before],
					] as const) {
						for (const {customerId, month, cause, other} of list) {
							const instead = struckAt(there, customerId, month);
							expect(struckAt(here, customerId, month)).toBe(struck);
							expect(instead).not.toBe(struck);
							const hasPlace = customerId <= subscriptionCount(there.ledger) && month < there.ledger.months;
							const isBilled = hasPlace && isDueForBilling(there.ledger, customerId - 1, month);
							const expected =
								instead > 0 && instead < struck ? 'other' : isBilled ? 'rate' : hasPlace ? 'cancellation' : 'size';
							expect(cause).toBe(a.seed === b.seed ? expected : 'seed');
							expect(other).toBe(cause === 'other' ? monthlyScenarios[instead - 1]?.id : undefined);
						}
					}
				}
			}),
			{numRuns: shareOf(60)},
		);
	});

	test('leave nothing out: a row that no change explains is the same in both', () => {
		fc.assert(
			fc.property(anySettings, anySettings, (a, b) => {
				const [before, after] = [simulate(a), simulate({...b, seed: a.seed})];
				const changes = changesBetween(before, after);
				const {appeared, vanished, moved} = changes.cancellations;
				const cancelling = new Set([...appeared, ...vanished, ...moved]);
				let paymentsMoved = 0;
				let plansChanged = 0;
				for (let index = 0; index < Math.min(a.customers, b.customers); index++) {
					const [was, is] = [before.ledger.facts, after.ledger.facts];
					const isSamePlan = was.plan[index] === is.plan[index];
					plansChanged += isSamePlan ? 0 : 1;
					expect(was.cancelledOn[index] === is.cancelledOn[index]).toBe(!cancelling.has(index + 1));
					for (let month = 0; month < Math.min(a.months, b.months); month++) {
						const [from, to] = [index * a.months + month, index * b.months + month];
						const isSameStruck = before.truth.struck[from] === after.truth.struck[to];
						const isSameBilling =
							isDueForBilling(before.ledger, index, month) === isDueForBilling(after.ledger, index, month);
						if (isSameStruck && isSameBilling) {
							paymentsMoved += was.paidOn[from] === is.paidOn[to] ? 0 : 1;
							expect(!isSamePlan || was.paidCents[from] === is.paidCents[to]).toBe(true);
						}
					}
				}

				expect([changes.paymentsMoved, changes.plansChanged]).toEqual([paymentsMoved, plansChanged]);
			}),
			{numRuns: shareOf(60)},
		);
	});

	test('are in the order of the scenarios, leaks first', () => {
		expect(changed({}).scenarios.map(({scenario}) => scenario)).toEqual(monthlyScenarios.map(({id}) => id));
	});
});
