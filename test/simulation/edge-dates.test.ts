import {describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {never} from '../../source/domain/days.ts';
import {asOf, cancelledOn, invoiceAt, paymentAt, subscriptionCount} from '../../source/domain/ledger.ts';
import {booksPolicy, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {dated, day} from '../helpers/a-ledger.ts';
import {cleanSettings} from '../helpers/arbitraries.ts';

function findingsOn(settings: Settings, on: string): string[] {
	return detect(asOf(simulate(settings).ledger, day(on)), booksPolicy(settings)).map(
		({scenario, subscriptionId, month, since}) => `${scenario} ${subscriptionId}/${month + 1} since ${dated(since)}`,
	);
}

describe('zombies, one customer who never pays', () => {
	const nonPayer = cleanSettings({customers: 1, rates: {zombie: 100}});

	test('January: none at the close of 14 February, one at the close of 15 February', () => {
		expect(findingsOn(nonPayer, '2024-02-14')).toEqual([]);
		expect(findingsOn(nonPayer, '2024-02-15')).toEqual(['zombie-account 1/1 since 2024-02-15']);
	});

	test('February: the leap day is one of the 44', () => {
		expect(findingsOn(nonPayer, '2024-03-15')).toHaveLength(1);
		expect(findingsOn(nonPayer, '2024-03-16')).toEqual(['zombie-account 1/1 since 2024-02-15']);
		expect(findingsOn(nonPayer, '2024-03-17').at(-1)).toBe('zombie-account 1/2 since 2024-03-17');
	});

	test('December: seen only at the close-out of 15 January', () => {
		expect(findingsOn(nonPayer, '2025-01-14')).toHaveLength(11);
		expect(findingsOn(nonPayer, '2025-01-15').at(-1)).toBe('zombie-account 1/12 since 2025-01-15');
	});

	test('without terms and grace, the day after each invoice', () => {
		const strict = {...nonPayer, terms: 0, grace: 0};
		expect(findingsOn(strict, '2024-01-01')).toEqual([]);
		expect(findingsOn(strict, '2024-01-02')).toEqual(['zombie-account 1/1 since 2024-01-02']);
		expect(findingsOn(strict, '2024-12-31')).toHaveLength(12);
		expect(dated(simulate(strict).ledger.day)).toBe('2024-12-31');
	});

	test('with the longest terms and grace, 181 days after each invoice', () => {
		const slow = {...nonPayer, terms: 90, grace: 90};
		expect(findingsOn(slow, '2024-06-29')).toEqual([]);
		expect(findingsOn(slow, '2024-06-30')).toEqual(['zombie-account 1/1 since 2024-06-30']);
		expect(findingsOn(slow, '2025-05-31')).toHaveLength(12);
	});

	test('one month, and 36 of them, are all found at their close-outs', () => {
		expect(findingsOn({...nonPayer, months: 1}, '2024-02-15')).toHaveLength(1);
		expect(dated(simulate({...nonPayer, months: 1}).ledger.day)).toBe('2024-02-15');
		expect(findingsOn({...nonPayer, months: 36}, '2027-01-14')).toHaveLength(35);
		expect(findingsOn({...nonPayer, months: 36}, '2027-01-15')).toHaveLength(36);
	});
});

test('without terms every timely payment is on the day of the invoice', () => {
	const {ledger} = simulate(cleanSettings({customers: 20, terms: 0}));
	for (let index = 0; index < 20; index++) {
		expect(paymentAt(ledger, index, 1)?.paidOn).toBe(day('2024-02-01'));
	}
});

test('without grace a late payment comes the day after it is due, and is never taken for a leak', () => {
	const settings = cleanSettings({customers: 20, grace: 0, rates: {late: 100}});
	const {ledger} = simulate(settings);
	expect(paymentAt(ledger, 0, 0)?.paidOn).toBe(day('2024-01-16'));
	for (let on = day('2024-01-01'); on <= ledger.day; on++) {
		expect(detect(asOf(ledger, on), booksPolicy(settings))).toEqual([]);
	}
});

describe('cancellations, where all 600 customers cancel', () => {
	const settings = cleanSettings({customers: 600, months: 12, rates: {churn: 100, ghost: 30}});
	const {ledger} = simulate(settings);
	const all = Array.from({length: subscriptionCount(ledger)}, (_, index) => index);
	const cancelledAt = (text: string) => all.filter((index) => cancelledOn(ledger, index) === day(text));

	test('fall on billing days too, on which the invoice is still due, the day before not', () => {
		const findings = detect(ledger, booksPolicy(settings));
		const isBilledOrGhost = (index: number, month: number) =>
			invoiceAt(ledger, index, month) !== undefined ||
			findings.some((finding) => finding.subscriptionId === index + 1 && finding.month === month);
		const onBillingDays = [2, 3, 4, 5].flatMap((month) =>
			cancelledAt(`2024-0${month}-01`).map((index) => ({index, month: month - 1})),
		);
		expect(onBillingDays.length).toBeGreaterThan(2);
		for (const {index, month} of onBillingDays) {
			expect([isBilledOrGhost(index, month), isBilledOrGhost(index, month + 1)]).toEqual([true, false]);
		}

		const theDayBefore = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'].flatMap((text, month) =>
			cancelledAt(text).map((index) => ({index, month: month + 1})),
		);
		expect(theDayBefore.length).toBeGreaterThan(2);
		for (const {index, month} of theDayBefore) {
			expect([isBilledOrGhost(index, month - 1), isBilledOrGhost(index, month)]).toEqual([true, false]);
		}
	});

	test('a ghost who cancels later stays found, with and without hindsight', () => {
		const later = detect(ledger, booksPolicy(settings)).find(
			({month, subscriptionId}) => month === 2 && cancelledOn(ledger, subscriptionId - 1) > day('2024-06-01'),
		);
		expect(later).toBeDefined();
		const before = detect(asOf(ledger, day('2024-03-01')), booksPolicy(settings));
		expect(before).toContainEqual(later);
	});

	test('take subscriptions out of what is due, month by month', () => {
		const due = bridgesByMonth(ledger, booksPolicy(settings)).map(({subscriptionsDue}) => subscriptionsDue);
		expect(due).toEqual([...due].sort((a, b) => b - a));
		expect(due[11]).toBe(all.filter((index) => cancelledOn(ledger, index) >= day('2024-12-01')).length);
		expect(all.filter((index) => cancelledOn(ledger, index) === never)).toEqual([]);
	});
});
