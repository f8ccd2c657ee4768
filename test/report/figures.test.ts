import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ageingBuckets} from '../../source/domain/ageing.ts';
import {bridgeLines} from '../../source/domain/bridge-lines.ts';
import {counted} from '../../source/domain/counted.ts';
import {formatCount, formatMoney} from '../../source/domain/money.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {aFolder} from '../helpers/a-store.ts';
import {htmlTables, markdownTables, type ReadTable, readable, tableNamed} from '../helpers/html-tables.ts';
import {leaktui} from '../helpers/leaktui.ts';

/** What `simulate --json` says, as far as the report says it too. */
type Said = {
	readonly months: readonly ({readonly month: string; readonly leaks: Record<string, number>} & Record<
		string,
		number
	>)[];
	readonly ageingCents: Readonly<Record<string, number>>;
	readonly score: readonly ({readonly scenario: string} & Record<string, number>)[];
	readonly digest: string;
	readonly settings: {readonly seed: string};
};

/** Settings and days that the figures are compared at. */
const years: readonly (readonly string[])[] = [
	[],
	['--as-of', '2024-05'],
	['--as-of', '2024-01-01'],
	['--seed', 'other', '--customers', '137', '--months', '14', '--ghost', '20', '--grace', '5', '--as-of', '2024-08-17'],
	['--customers', '9000', '--leaky', '10', '--incident', '2024-06:zombie=40', '--mix', '10/20/70'],
	['--detector-grace', '0', '--detector-ignore-status', '--as-of', '2024-09-20'],
	['--ghost', '0', '--zombie', '0', '--leaky', '0', '--months', '2'],
	['--ghost', '100', '--customers', '20'],
	[
		...['--stale-price', '30', '--price-rise', '2024-04=10', '--expired-discount', '30', '--discount', '20:3'],
		...['--double-billing', '4', '--billed-after-cancellation', '40', '--double-payment', '5'],
	],
];

const read = {html: htmlTables, md: markdownTables} as const;

const asked = new Map<readonly string[], Said>();

/** What `simulate --json` says of these words, asked once. */
function saidOf(words: readonly string[]): Said {
	const told = asked.get(words) ?? JSON.parse(leaktui('simulate', '--json', ...words).stdout);
	asked.set(words, told);
	return told;
}

describe.each(['html', 'md'] as const)('as %s', (ending) => {
	test.each(years.map((words) => [words.join(' ') || 'the default year', words] as const))(
		'every figure is that of simulate --json: %s',
		async (_, words) => {
			const said = saidOf(words);
			const path = join(await aFolder(), `report.${ending}`);
			expect(leaktui('report', '--out', path, ...words)).toMatchObject({status: 0, stderr: ''});
			const page = readFileSync(path, 'utf8');
			const tables = read[ending](page);
			compareBridge(tables, said);
			compareLeaks(tables, said);
			compareMonths(tables, said);
			compareAgeing(tables, said);
			compareScore(tables, said);
			expect(page).toContain(said.digest);
		},
	);
});

type Found = {
	readonly scenario: string;
	readonly customerId: number;
	readonly month: string;
	readonly leakedCents: number;
	readonly liabilityCents?: number;
	readonly why: string;
};

test.each(years.map((words) => [words.join(' ') || 'the default year', words] as const))(
	'money by month, customers and cases are those of detect --json: %s',
	async (_, words) => {
		const found: readonly Found[] = JSON.parse(leaktui('detect', '--json', ...words).stdout);
		const path = join(await aFolder(), 'report.html');
		leaktui('report', '--out', path, ...words);
		const page = readFileSync(path, 'utf8');
		const tables = htmlTables(page);
		const customers = new Map<number, readonly [leaked: number, owed: number]>();
		for (const {customerId, leakedCents, liabilityCents = 0} of found) {
			const [leaked, owed] = customers.get(customerId) ?? [0, 0];
			customers.set(customerId, [leaked + leakedCents, owed + liabilityCents]);
		}

		expect(readable(page)).toContain(
			`${customers.size === 0 ? 'No rule flags' : `${counted(customers.size, 'customer')} of`}`,
		);
		if (found.length === 0) {
			return;
		}

		const ranked = [...customers]
			.sort(([a, [most, due]], [b, [cents, owed]]) => cents - most || owed - due || a - b)
			.slice(0, 10);
		const customerTable = tableNamed(tables, 'Who they are, and what leaks');
		expect(
			customerTable.rows.map((row) => [Number.parseInt(row[0] ?? '', 10), row[customerTable.titles.indexOf('leaked')]]),
		).toEqual(ranked.map(([id, [cents]]) => [id, formatMoney(cents)]));

		const money = tables.filter(({caption}) => /^Money (leaked|owed back to customers), by month$/.test(caption));
		for (const {id, shortName} of leaks) {
			const cents = found
				.filter(({scenario}) => scenario === id)
				.reduce((total, {leakedCents, liabilityCents = 0}) => total + leakedCents + liabilityCents, 0);
			const own = money.filter(({titles}) => titles.includes(shortName));
			expect(own.length > 0 || cents === 0).toBe(true);
			expect(own.map((table) => table.cell('all months', shortName))).toEqual(own.map(() => formatMoney(cents)));
		}

		const whys = new Set(found.map(({why}) => why));
		const shown = [...page.matchAll(/<dt>In short<\/dt><dd>(.*?)<\/dd>/g)].map(([, why]) => readable(why as string));
		expect(shown).toHaveLength(Math.min(3, customers.size));
		expect(shown.filter((why) => !whys.has(why))).toEqual([]);
	},
);

/** The lines that are there in this year: those that are rare only where they are not 0 throughout. */
function linesOf({months}: Said) {
	return bridgeLines
		.filter(({key, isRare}) => !isRare || months.some((month) => month[key] !== 0))
		.map(({sign, title, key}) => [`${sign} ${title}`.trim(), title, key] as const);
}

function sum(said: Said, key: string): number {
	return said.months.reduce((total, month) => total + (month[key] as number), 0);
}

function compareBridge(tables: readonly ReadTable[], said: Said): void {
	const bridge = tableNamed(tables, 'The bridge, to the cent');
	for (const [name, , key] of linesOf(said)) {
		expect(bridge.cell(name, 'amount'), name).toBe(formatMoney(sum(said, key)));
	}

	const leaked = ['unbilledCents', 'underbilledCents', 'zombieCents', 'shortPaidCents'].reduce(
		(cents, key) => cents + sum(said, key),
		0,
	);
	expect(bridge.cell('leaked', 'amount')).toBe(formatMoney(leaked));
}

function compareLeaks(tables: readonly ReadTable[], {months}: Said): void {
	const told = leaks.filter(({id}) => id in (months[0]?.leaks ?? {}));
	const total = (id: string) => months.reduce((count, month) => count + (month.leaks[id] as number), 0);
	if (told.every(({id}) => total(id) === 0)) {
		return;
	}

	const table = tableNamed(tables, 'Leaks found, by month');
	for (const {id, shortName} of told) {
		const counts = months.map(({leaks: found}) => formatCount(found[id] as number));
		const isShown = table.titles.includes(shortName);
		expect(isShown || counts.every((count) => count === '0')).toBe(true);
		if (isShown) {
			expect(table.rows.slice(0, -1).map((row) => row[table.titles.indexOf(shortName)])).toEqual(counts);
			expect(table.cell('all months', shortName)).toBe(formatCount(total(id)));
		}
	}
}

function compareMonths(tables: readonly ReadTable[], said: Said): void {
	const billed = tableNamed(tables, 'What was due and what was billed, by month of billing');
	const became = tableNamed(tables, 'What became of it');
	const columns = [
		[billed, 'subscriptions due', 'subscriptionsDue', formatCount],
		[billed, 'invoices', 'invoices', formatCount],
		[became, 'payments', 'payments', formatCount],
		...linesOf(said).map(
			([, title, key]) => [billed.titles.includes(title) ? billed : became, title, key, formatMoney] as const,
		),
	] as const;
	for (const [table, title, key, format] of columns) {
		const place = table.titles.indexOf(title);
		expect(place, title).toBeGreaterThan(0);
		expect(
			table.rows.map((row) => row[place]),
			title,
		).toEqual([...said.months.map((month) => format(month[key] as number)), format(sum(said, key))]);
	}
}

function compareAgeing(tables: readonly ReadTable[], {ageingCents}: Said): void {
	const table = tableNamed(tables, 'Accounts receivable by age');
	expect(table.rows.map(([, owed]) => owed)).toEqual([
		...ageingBuckets.map((bucket) => formatMoney(ageingCents[bucket] as number)),
		formatMoney(ageingBuckets.reduce((total, bucket) => total + (ageingCents[bucket] as number), 0)),
	]);
}

function compareScore(tables: readonly ReadTable[], {score}: Said): void {
	const shown = score.filter(({injected, falseAlarms}) => (injected as number) + (falseAlarms as number) > 0);
	if (shown.length > 0) {
		expect(tableNamed(tables, 'The detector’s score').rows.map((row) => row.slice(1))).toEqual(
			shown.map((one) => [
				...['injected', 'found', 'missed', 'falseAlarms', 'notYetDetectable'].map((key) =>
					formatCount(one[key] as number),
				),
				(one['precision'] as number).toFixed(3),
				(one['recall'] as number).toFixed(3),
			]),
		);
	}
}
