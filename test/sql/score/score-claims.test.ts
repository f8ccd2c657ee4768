import {expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {casesOf, scoresOf} from '../../../source/detection/score.ts';
import {billingDay, type Day, formatDay, formatMonth, parseDay} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import type {Leak} from '../../../source/scenarios/scenario.ts';
import {booksPolicy, defaultSettings, detectorPolicy} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import type {ResultColumn, ResultRow} from '../../../source/sql/answer.ts';
import {caseReason} from '../../../source/sql/score/case-reason.ts';
import {type ClaimColumns, claimColumns} from '../../../source/sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../../source/sql/score/claims.ts';
import {scoreClaims} from '../../../source/sql/score/score-claims.ts';
import {someSettingsAndPolicy} from '../../helpers/arbitraries.ts';
import {check} from '../../helpers/check.ts';

const simulation = simulate(defaultSettings);
const may = parseDay('2024-05-31') as Day;
const byMonth = columns('subscription_id', 'month');
const byInvoice = columns('invoice_id');

function columns(...names: readonly string[]): readonly ResultColumn[] {
	return names.map((name) => ({name, type: 'VARCHAR'}));
}

function leak(id: string): Leak {
	return leaks.find((candidate) => candidate.id === id) as Leak;
}

function score(
	day: Day,
	scenario: string,
	given: readonly ResultColumn[],
	rows: readonly ResultRow[],
	year = simulation,
) {
	const claims = noClaims();
	addClaims(claims, claimColumns(given) as ClaimColumns, rows);
	return scoreClaims(year, day, leak(scenario), claims);
}

test('the detector’s own findings, given as rows, score as the detector does', () => {
	check(someSettingsAndPolicy, 30, (settings) => {
		const year = simulate(settings);
		const findings = detect(year.ledger, detectorPolicy(settings));
		const cases = casesOf(year, year.ledger, findings, booksPolicy(settings));
		for (const expected of scoresOf(cases)) {
			const own = findings.filter(({scenario}) => scenario === expected.scenario);
			const rows = own.map(({subscriptionId, month}) => [subscriptionId, formatMonth(month)]);
			const result = score(year.ledger.day, expected.scenario, byMonth, rows, year);
			expect(result.score).toEqual(expected);
			expect(result.strays).toBe(0);
			expect(result.cents.found).toBe(
				cases
					.filter(({scenario, verdict}) => scenario === expected.scenario && verdict === 'found')
					.reduce((sum, {leakedCents, liabilityCents = 0}) => sum + leakedCents + liabilityCents, 0),
			);
		}
	});
});

test('a month may be a day in it, a time, or YYYY-MM; a subscription may come as text', () => {
	const [ghost] = detect(asOf(simulation.ledger, may), booksPolicy(defaultSettings), [leak('ghost-subscriber')]);
	const {subscriptionId, month} = ghost as NonNullable<typeof ghost>;
	const written = [formatMonth(month), formatDay(billingDay(month)), `${formatDay(billingDay(month) + 13)} 10:30:00`];
	for (const text of written) {
		expect(score(may, 'ghost-subscriber', byMonth, [[subscriptionId, text]]).score.found).toBe(1);
		expect(score(may, 'ghost-subscriber', byMonth, [[String(subscriptionId), text]]).score.found).toBe(1);
	}
});

test('a month that is accused twice is one case', () => {
	const rows = [
		[1, '2024-01'],
		[1, '2024-01-01'],
	];
	expect(score(may, 'ghost-subscriber', byMonth, rows).score).toMatchObject({falseAlarms: 1});
	expect(score(may, 'zombie-account', byInvoice, [[101], [101], ['101']]).score).toMatchObject({falseAlarms: 1});
});

test('what names no month of these books, as known by the day, is a false alarm without a case', () => {
	const rows: ResultRow[] = [
		[1, '2024-06'],
		[1, '2023-12'],
		[1, '2024-13'],
		[1, 'May'],
		[1, null],
		[null, '2024-01'],
		[0, '2024-01'],
		[1001, '2024-01'],
		[1.5, '2024-01'],
		[1, ['2024-01']],
	];
	const {score: result, cases, strays} = score(may, 'ghost-subscriber', byMonth, rows);
	expect(strays).toBe(rows.length);
	expect(result).toMatchObject({found: 0, falseAlarms: rows.length, precision: 0});
	expect(cases.filter(({verdict}) => verdict === 'false-alarm')).toEqual([]);
	expect(score(may, 'zombie-account', byInvoice, [[1], [199], [null], ['x']]).strays).toBe(4);
});

test('a guess of what no rule can see yet counts as found', () => {
	const later = simulation.ledger;
	const guessed = detect(later, booksPolicy(defaultSettings), [leak('zombie-account')]).filter(
		({month, since}) => month === 4 && since > may,
	);
	const rows = guessed.map(({invoiceId}) => [invoiceId]);
	expect(score(may, 'zombie-account', byInvoice, []).score).toMatchObject({found: 0, missed: 90, notYetDetectable: 21});
	expect(score(may, 'zombie-account', byInvoice, rows).score).toMatchObject({
		found: 21,
		missed: 90,
		notYetDetectable: 0,
	});
});

test('the money of each verdict adds up to that of its cases', () => {
	const rows = Array.from({length: 1000}, (_, at) => [at + 1, '2024-03']);
	const {cases, cents} = score(may, 'ghost-subscriber', byMonth, rows);
	for (const [verdict, sum] of Object.entries(cents)) {
		const own = cases.filter((one) => one.verdict === verdict);
		expect(own.reduce((total, {leakedCents}) => total + leakedCents, 0)).toBe(sum);
	}

	expect(cents.found + cents.missed).toBe(369_000);
});

test('columns are known by their names in any case, a month before an invoice', () => {
	expect(claimColumns(columns('amount', 'MONTH', 'Subscription_ID', 'invoice_id'))).toEqual({
		by: 'month',
		subscription: 2,
		month: 1,
	});
	expect(claimColumns(columns('subscription_id', 'Invoice_Id'))).toEqual({by: 'invoice', invoice: 1});
	expect(claimColumns(columns('subscription_id', 'amount'))).toBeUndefined();
	expect(claimColumns([])).toBeUndefined();
});

test('every case says why it is a leak, or why it is none', () => {
	const books = booksPolicy(defaultSettings);
	const ledger = asOf(simulation.ledger, may);
	const everyMonth = Array.from({length: 1000}, (_, id) => [id + 1, '2024-05']);
	for (const {id} of leaks) {
		for (const rows of [[], everyMonth]) {
			for (const one of score(may, id, byMonth, rows).cases) {
				expect(caseReason(one, ledger, books), JSON.stringify(one)).toMatch(/^\S[^\n]{10,}$/);
			}
		}
	}
});

test.each([
	['ghost-subscriber', 'missed', [], /^active on 2024-0\d-01, and no invoice for 2024-0\d$/],
	['zombie-account', 'not-yet-detectable', [], /^no rule can see it before 2024-06-15$/],
	['ghost-subscriber', 'false-alarm', [[102, '2024-01']], /^it is a zombie: no payment by 2024-02-15/],
	['ghost-subscriber', 'false-alarm', [[1, '2024-01']], /^paid in full/],
] as const)('%s, %s: %#', (scenario, verdict, rows, says) => {
	const one = score(may, scenario, byMonth, rows as readonly ResultRow[]).cases.find(
		(found) => found.verdict === verdict,
	);
	expect(
		caseReason(one as NonNullable<typeof one>, asOf(simulation.ledger, may), booksPolicy(defaultSettings)),
	).toMatch(says);
});
