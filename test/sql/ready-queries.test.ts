import {readdirSync, readFileSync} from 'node:fs';
import * as duckDb from '@duckdb/node-api';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {detect} from '../../source/detection/detect.ts';
import {ageingBuckets, ageingOf} from '../../source/domain/ageing.ts';
import {shapeOf} from '../../source/domain/books-shape.ts';
import {bridgesByMonth} from '../../source/domain/bridge.ts';
import {billingDay, type Day, formatDay, monthEnd, parseDay} from '../../source/domain/days.ts';
import {asOf, startedOn, subscriptionCount} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import {subscribersOf} from '../../source/domain/subscribers.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, detectorPolicy, rateOf, ratesFrom} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import type {Cell} from '../../source/sql/answer.ts';
import {type Box, openBox} from '../../source/sql/engine/open-box.ts';
import {defaultLimits} from '../../source/sql/limits.ts';
import {type ReadyQuery, readyQueries} from '../../source/sql/ready-queries.ts';
import {aBox, rowsFrom} from '../helpers/a-box.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {shareOf} from '../helpers/check.ts';
import {scoredBy} from '../helpers/scored-by.ts';

const simulation = simulate(defaultSettings);
const policy = booksPolicy(defaultSettings);
const days: readonly Day[] = ['2024-01-31', '2024-05-31', '2024-12-31', '2025-01-15'].map(
	(text) => parseDay(text) as Day,
);
let box: Box;

beforeAll(async () => {
	box = await aBox();
});

afterAll(() => box.close());

function query(id: string): ReadyQuery {
	return readyQueries.find((ready) => ready.id === id) as ReadyQuery;
}

function rowsOfQuery(id: string, day: Day): Promise<readonly (readonly Cell[])[]> {
	return rowsFrom(box, query(id).sql(policy, defaultSettings.months), day);
}

test('every file is on the list, and every query has a name of its own', () => {
	const files = readdirSync('source/sql/ready').filter((file) => file.endsWith('.sql'));
	const listed = readyQueries.filter(({kind}) => kind !== 'rule').map(({id}) => `${id}.sql`);
	expect(listed.sort()).toEqual(files.sort());
	for (const key of ['id', 'title', 'sentence'] as const) {
		expect(new Set(readyQueries.map((ready) => ready[key])).size).toBe(readyQueries.length);
	}
});

test('every scenario has its rule, which is the scenario’s own text', () => {
	for (const leak of leaks) {
		const body = leak.sql(policy, 12).replace(/^--.*\n/, '');
		expect(query(leak.id).sql(policy, 12).replaceAll('as_of()', 'CAST($1 AS DATE)')).toContain(body);
	}
});

test.each(readyQueries.map((ready) => [ready.id, ready] as const))(
	'%s begins with its title and one sentence',
	(_id, ready) => {
		const [title, sentence, ...others] = ready.sql(policy, 12).split('\n');
		const [third] = others.filter((line) => !line.startsWith('-- Looks for: '));
		expect(ready.kind === 'figure').toBe(ready.scenario === undefined);
		expect(title).toBe(`-- ${ready.title}`);
		expect(sentence).toBe(`-- ${ready.sentence}`);
		expect(ready.sentence).toMatch(/^[A-Z][^.]*(\.\d+[^.]*)*\.$/);
		expect(third).toMatch(/^(SELECT|WITH)/);
		expect(ready.sql(policy, 12)).not.toMatch(/\$|CAST\(\$1/);
	},
);

test('the rules score full marks for any settings, on any day', async () => {
	const rules = readyQueries.filter(({kind}) => kind === 'rule');
	for (const {settings: any, day} of fc.sample(someDay, {seed: 2024, numRuns: shareOf(40)})) {
		// Between its two parts a split payment looks short-paid to every rule.
		const whole = {
			...any,
			rates: ratesFrom((scenario) => (scenario.id === 'split-payment' ? 0 : rateOf(any, scenario))),
		};
		const incidents = any.incidents.filter(({scenario}) => scenario !== 'split-payment');
		const settings = {...whole, incidents};
		const year = simulate(settings);
		const books = await openBox(duckDb, defaultLimits, settings);
		books.append(year.ledger);
		await books.seal();
		for (const {id, sql} of rules) {
			const text = sql(detectorPolicy(settings), settings.months, shapeOf(year.ledger));
			const {score, strays} = await scoredBy(books, year, day, id, text);
			expect({...score, strays}, `${id} on ${formatDay(day)}: ${JSON.stringify(settings)}`).toMatchObject({
				missed: 0,
				falseAlarms: 0,
				precision: 1,
				recall: 1,
				strays: 0,
			});
		}

		books.close();
	}
});

/** What the README tells of each mistake: on which day, and what it gives. */
const mistakes: readonly (readonly [id: string, day: string, found: number, missed: number, falseAlarms: number])[] = [
	['ghosts-of-one-month', '2025-01-15', 17, 180, 0],
	['ghosts-by-inner-join', '2025-01-15', 0, 197, 0],
	['ghosts-without-status', '2025-01-15', 197, 0, 510],
	['zombies-without-status-or-grace', '2024-05-31', 111, 0, 46],
	['short-payments-doubled-by-a-join', '2025-01-15', 33, 317, 0],
];

test('each mistake is told of', () => {
	expect(mistakes.map(([id]) => id)).toEqual(readyQueries.filter(({kind}) => kind === 'mistake').map(({id}) => id));
});

test.each(mistakes)(
	'%s, on %s: %i found, %i missed, %i false alarms, as the README says',
	async (id, on, found, missed, falseAlarms) => {
		const {scenario = '', title, sql} = query(id);
		const {score} = await scoredBy(box, simulation, parseDay(on) as Day, scenario, sql(policy, defaultSettings.months));
		expect(score).toMatchObject({found, missed, falseAlarms});
		const counts = `${found} | ${missed} | ${falseAlarms} | ${score.precision.toFixed(2)} | ${score.recall.toFixed(2)}`;
		const told = readFileSync('README.md', 'utf8').split('\n');
		expect(told.filter((line) => line.startsWith(`| ${title} |`))).toEqual([`| ${title} | ${on} | ${counts} |`]);
	},
);

describe.each(days.map((day) => [formatDay(day), day] as const))('as of %s', (_text, day) => {
	const ledger = asOf(simulation.ledger, day);

	test('MRR is that of the active subscriptions', async () => {
		const {mrrCents, customers, cancelled} = subscribersOf(ledger);
		const rows = await rowsOfQuery('monthly-recurring-revenue', day);
		expect(rows.at(-1)).toEqual(['all plans', customers - cancelled, formatCents(mrrCents)]);
	});

	test('billed and collected are those of the bridge, month by month', async () => {
		const rows = await rowsOfQuery('collection-rate', day);
		expect(rows.map(([month, , billed, collected]) => [month, billed, collected])).toEqual(
			bridgesByMonth(ledger, policy).map(({billedCents, collectedCents}, month) => [
				formatDay(billingDay(month)),
				formatCents(billedCents),
				formatCents(collectedCents),
			]),
		);
	});

	test('what is owed falls into the buckets of ageing', async () => {
		const ageing = ageingOf(ledger);
		const rows = await rowsOfQuery('ageing', day);
		expect(rows.map(([bucket, , owed]) => [bucket, owed])).toEqual(
			ageingBuckets.filter((bucket) => ageing[bucket] > 0).map((bucket) => [bucket, formatCents(ageing[bucket])]),
		);
	});

	test('every subscription is in one cohort', async () => {
		const rows = await rowsOfQuery('start-month-cohorts', day);
		const starts = new Set(
			Array.from({length: subscriptionCount(ledger)}, (_, index) => formatDay(startedOn(ledger, index)).slice(0, 7)),
		);
		expect(rows.map(([month]) => String(month).slice(0, 7))).toEqual([...starts].sort());
		expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(subscriptionCount(ledger));
		expect(rows.reduce((sum, [, , active]) => sum + Number(active), 0)).toBe(
			subscriptionCount(ledger) - subscribersOf(ledger).cancelled,
		);
	});

	test('the customers who leak most are those of the detector', async () => {
		const leaked = new Map<number, number>();
		for (const {customerId, leakedCents} of detect(ledger, policy)) {
			leaked.set(customerId, (leaked.get(customerId) ?? 0) + leakedCents);
		}

		const most = [...leaked].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 10);
		const rows = await rowsOfQuery('top-ten-leaking-customers', day);
		expect(rows.map((row) => [row[0], row.at(-1)])).toEqual(most.map(([id, cents]) => [id, formatCents(cents)]));
	});

	test('the realised rates count what the detector finds, and lie within their intervals', async () => {
		const found = detect(ledger, policy);
		const rows = await rowsOfQuery('realised-rates', day);
		const hits = new Map(rows.map((row) => [String(row[0]).split(',')[0], row]));
		for (const [name, scenario] of [
			['ghosts', 'ghost-subscriber'],
			['zombies', 'zombie-account'],
			['short', 'leaky-bucket'],
		] as const) {
			const count = found.filter((finding) => finding.scenario === scenario).length;
			const row = hits.get(name);
			expect(row?.[1] ?? 0).toBe(count);
			if (row) {
				const [percent, least, most] = row.slice(3).map(Number) as [number, number, number];
				expect(percent).toBeCloseTo((100 * count) / Number(row[2]), 2);
				expect(least).toBeLessThanOrEqual(percent);
				expect(most).toBeGreaterThanOrEqual(percent);
			}
		}
	});
});

test('Wilson’s interval is that of the textbooks: 10 of 100 gives 5.52 … 17.44', async () => {
	const text = query('realised-rates')
		.sql(policy, 12)
		.replace(
			/counts AS \([\s\S]*?\n\), rates/,
			"counts AS (SELECT 1 AS line, 'x' AS rate, 10 AS hits, 100 AS chances), rates",
		);
	expect((await rowsFrom(box, text, monthEnd(0)))[0]).toEqual(['x', 10, 100, 10, 5.52, 17.44]);
});
