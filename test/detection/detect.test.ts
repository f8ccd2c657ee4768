import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {detect, inOrder} from '../../source/detection/detect.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {billingDay, never} from '../../source/domain/days.ts';
import {asOf} from '../../source/domain/ledger.ts';
import type {Finding} from '../../source/scenarios/finding.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, detectorPolicy} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import {aLedger, dated, day} from '../helpers/a-ledger.ts';
import {cleanSettings, someDay, someSettingsAndPolicy} from '../helpers/arbitraries.ts';
import {check} from '../helpers/check.ts';
import {isPaidInParts, rowsOf, struckBy, sum} from '../helpers/rows.ts';

const books = {graceDays: 30, looksAtStatus: true};
const bill = {issuedOn: '2024-01-01', dueOn: '2024-01-15'};

function placesOf(findings: readonly Finding[]): string[] {
	return findings.map(({scenario, subscriptionId, month}) => `${scenario} ${subscriptionId}/${month}`).sort();
}

test('finds each leak once, the earliest seen first', () => {
	const ledger = aLedger({plan: 'Enterprise'})
		.invoice(bill)
		.unpaid()
		.subscription({plan: 'Pro'})
		.subscription({plan: 'Basic'})
		.invoice(bill)
		.paid('2024-01-09', 950)
		.subscription({plan: 'Basic'})
		.invoice(bill)
		.paid('2024-02-14');
	expect(
		detect(ledger, books).map(({scenario, subscriptionId, invoiceId, since, leakedCents}) => [
			scenario,
			subscriptionId,
			invoiceId,
			dated(since),
			leakedCents,
		]),
	).toEqual([
		['ghost-subscriber', 2, null, '2024-01-01', 5000],
		['leaky-bucket', 3, 301, '2024-01-09', 50],
		['zombie-account', 1, 101, '2024-02-15', 20_000],
	]);
});

test('looks for the given rules alone', () => {
	const ledger = aLedger().invoice(bill).unpaid().until('2024-02');
	expect(detect(ledger, books)).toHaveLength(2);
	for (const leak of leaks) {
		expect(detect(ledger, books, [leak])).toEqual(detect(ledger, books).filter(({scenario}) => scenario === leak.id));
	}

	expect(detect(ledger, books, [])).toEqual([]);
});

test('sees nothing before the first billing day', () => {
	const ledger = simulate(cleanSettings({customers: 20, rates: {ghost: 50, zombie: 50, leaky: 50}})).ledger;
	expect(detect(asOf(ledger, billingDay(0) - 1), books)).toEqual([]);
});

test('findings are ordered by since, then subscription, then month, each place at most once', () => {
	check(fc.tuple(someSettingsAndPolicy, fc.nat({max: 400})), 40, ([settings, back]) => {
		const {ledger} = simulate(settings);
		const findings = detect(asOf(ledger, ledger.day - back), detectorPolicy(settings));
		const sorted = [...findings].sort(
			(a, b) => a.since - b.since || a.subscriptionId - b.subscriptionId || a.month - b.month,
		);
		expect(findings).toEqual(sorted);
		expect(new Set(findings.map(({subscriptionId, month}) => `${subscriptionId}/${month}`)).size).toBe(findings.length);
	});
});

test('findings in any order are put in that one', () => {
	check(someDay, 20, ({settings, day: on}) => {
		const findings = detect(asOf(simulate(settings).ledger, on), booksPolicy(settings));
		expect(inOrder([...findings].reverse())).toEqual(findings);
	});
});

test('on any day, the findings of each line of the bridge sum to it, month by month', () => {
	check(someDay, 60, ({settings, day: on}) => {
		const ledger = asOf(simulate(settings).ledger, on);
		const findings = detect(ledger, booksPolicy(settings));
		const lineOf = new Map(leaks.map(({id, line}) => [id, line]));
		for (const [month, bridge] of bridgesByMonth(ledger, booksPolicy(settings)).entries()) {
			for (const line of new Set(lineOf.values())) {
				const here = findings.filter((one) => one.month === month && lineOf.get(one.scenario) === line);
				const money = here.map(({leakedCents, liabilityCents = 0}) => leakedCents + liabilityCents);
				expect([line, sum(money)]).toEqual([line, bridge[line]]);
			}
		}
	});
});

test('a finding names the invoice that is there, or none', () => {
	check(someDay, 30, ({settings, day: on}) => {
		const ledger = asOf(simulate(settings).ledger, on);
		const rows = rowsOf(ledger);
		for (const {invoiceId, subscriptionId, customerId, month, since} of detect(ledger, booksPolicy(settings))) {
			const invoices = rows[subscriptionId - 1]?.months[month]?.invoices ?? [];
			expect(invoices.length === 0 ? [null] : invoices.map((invoice) => invoice.invoiceId)).toContain(invoiceId);
			expect(customerId).toBe(subscriptionId);
			expect(since).toBeLessThanOrEqual(on);
		}
	});
});

test('findings only ever grow as days pass, but for what is paid in parts', () => {
	check(fc.tuple(someDay, fc.nat({max: 60})), 40, ([{settings, day: late}, back]) => {
		const {ledger} = simulate(settings);
		const early = detect(asOf(ledger, late - back), booksPolicy(settings)).filter(
			({subscriptionId, month}) => !isPaidInParts(ledger, subscriptionId - 1, month),
		);
		const then = new Set(placesOf(detect(asOf(ledger, late), booksPolicy(settings))));
		expect(placesOf(early).filter((place) => !then.has(place))).toEqual([]);
	});
});

describe('a detector with a policy of its own', () => {
	test('of no grace takes exactly the late payers that have not paid yet for zombies', () => {
		const settings = {...defaultSettings, customers: 200, rates: {...defaultSettings.rates, late: 40}};
		const {ledger, truth} = simulate(settings);
		const view = asOf(ledger, day('2024-06-20'));
		const expected = rowsOf(ledger).flatMap(({id, months}, index) =>
			months.flatMap(({invoice, payment}, month) =>
				struckBy(truth, index, month) === 'late-payment' &&
				(invoice?.dueOn ?? never) < view.day &&
				(payment?.paidOn ?? 0) > view.day
					? `zombie-account ${id}/${month}`
					: [],
			),
		);
		const byTheBooks = new Set(placesOf(detect(view, booksPolicy(settings))));
		const strict = detect(view, {graceDays: 0, looksAtStatus: true});
		const unjust = placesOf(strict).filter((place) => {
			const [, id = '', month = ''] = /(\d+)\/(\d+)$/.exec(place) ?? [];
			return !byTheBooks.has(place) && struckBy(truth, Number(id) - 1, Number(month)) !== 'zombie-account';
		});
		expect(unjust).toEqual(expected.sort());
		expect(unjust.length).toBeGreaterThan(20);
	});

	test('that ignores status takes a cancelled customer for a ghost each month after', () => {
		const settings = cleanSettings({customers: 100, rates: {churn: 30}});
		const {ledger} = simulate(settings);
		const expected = rowsOf(ledger).flatMap(({id, cancelledOn}) =>
			Array.from({length: 12}, (_, month) => month)
				.filter((month) => billingDay(month) > cancelledOn)
				.map((month) => `ghost-subscriber ${id}/${month}`),
		);
		expect(placesOf(detect(ledger, {graceDays: 30, looksAtStatus: false}))).toEqual(expected.sort());
		expect(detect(ledger, books)).toEqual([]);
	});

	test('finds no less than the books where it is stricter, and no more where it is laxer', () => {
		check(fc.tuple(someDay, fc.nat({max: 90}), fc.boolean()), 30, ([{settings, day: on}, graceDays, looksAtStatus]) => {
			const ledger = asOf(simulate(settings).ledger, on);
			const byTheBooks = placesOf(detect(ledger, booksPolicy(settings)));
			const own = placesOf(detect(ledger, {graceDays, looksAtStatus}));
			const strict = new Set(graceDays <= settings.grace ? own : byTheBooks);
			const lax = graceDays <= settings.grace ? byTheBooks : looksAtStatus ? own : [];
			expect(lax.filter((place) => !strict.has(place))).toEqual([]);
		});
	});
});
