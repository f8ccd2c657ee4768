import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {discountUntil, grantedDiscount} from '../../source/domain/contract.ts';
import {customerEmail, customerName, customerRegion} from '../../source/domain/customers.ts';
import {billingDay, formatDay, formatMonth, never, parseMonth} from '../../source/domain/days.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {formatCents} from '../../source/domain/money.ts';
import {plans} from '../../source/domain/plans.ts';
import {csv} from '../../source/export/csv.ts';
import {json} from '../../source/export/json.ts';
import {tablesFor} from '../../source/export/tables.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {columnsOf} from '../../source/simulation/contracts.ts';
import {booksPolicy, type Settings} from '../../source/simulation/settings.ts';
import {aFolder} from '../helpers/a-store.ts';
import {someDay} from '../helpers/arbitraries.ts';
import {shareOf} from '../helpers/check.ts';
import {type Exported, exportTo} from '../helpers/export-to.ts';
import {parseCsv} from '../helpers/parse-csv.ts';
import {rowsOf, struckBy} from '../helpers/rows.ts';

type Rows = Record<string, (string | null)[][]>;

/** The tables as text, through the ledger's public readers. */
function expectedRows(ledger: Ledger, settings: Settings): Rows {
	const all = rowsOf(ledger);
	const subscriptions = all.filter(({startedOn}) => startedOn <= ledger.day);
	const rises = [...new Set((settings.priceRises ?? []).map(({month}) => parseMonth(month) as number))]
		.filter((month) => month < settings.months)
		.sort((a, b) => a - b);
	const discountOf = (index: number) => {
		const until = discountUntil(ledger, index) ?? never;
		return [formatCents(grantedDiscount(ledger, index)), formatDay(until)];
	};
	const text = (...values: (string | number | null)[]) =>
		values.map((value) => (value === null ? null : String(value)));
	const dayOrNull = (day: number) => (day === never ? null : formatDay(day));
	return {
		plans: plans.map(({planId, name, monthlyPriceCents}) => text(planId, name, formatCents(monthlyPriceCents))),
		...(rises.length > 0 && {
			prices: plans.flatMap(({planId, monthlyPriceCents}) => {
				let price = monthlyPriceCents;
				return rises.flatMap((month) => {
					for (const rise of (settings.priceRises ?? []).filter((each) => parseMonth(each.month) === month)) {
						price = Math.round(price * (1 + rise.percent / 100));
					}

					const on = billingDay(month);
					return on <= ledger.day ? [text(planId, formatDay(on), formatCents(price))] : [];
				});
			}),
		}),
		customers: subscriptions.map(({id}) => text(id, customerName(id), customerEmail(id), customerRegion(id))),
		subscriptions: subscriptions.map(({id, planId, startedOn, cancelledOn}) => {
			const status = cancelledOn === never ? 'Active' : 'Cancelled';
			return text(
				id,
				id,
				planId,
				status,
				formatDay(startedOn),
				dayOrNull(cancelledOn),
				...(settings.discount ? discountOf(id - 1) : []),
			);
		}),
		invoices: subscriptions.flatMap(({months}) =>
			months.flatMap(({invoices}) =>
				invoices.map((row) =>
					text(
						row.invoiceId,
						row.subscriptionId,
						formatDay(row.issuedOn),
						formatDay(row.dueOn),
						formatCents(row.amountCents),
					),
				),
			),
		),
		payments: subscriptions.flatMap(({months}) =>
			months.flatMap(({payments}) =>
				payments.map((row) => text(row.paymentId, row.invoiceId, formatDay(row.paidOn), formatCents(row.amountCents))),
			),
		),
	};
}

function csvRows({read}: Exported, settings: Settings): Rows {
	return Object.fromEntries(
		tablesFor(columnsOf(settings)).map(({name, columns}) => {
			const {names, rows} = parseCsv(read(`${name}.csv`));
			expect(names).toEqual(columns.map((column) => column.name));
			return [name, rows.map((row) => row.map((value) => (value === '' ? null : value)))];
		}),
	);
}

function jsonRows({read}: Exported, settings: Settings): Rows {
	return Object.fromEntries(
		tablesFor(columnsOf(settings)).map(({name, columns}) => {
			const rows = JSON.parse(read(`${name}.json`)) as Record<string, string | number | null>[];
			return [
				name,
				rows.map((row) => {
					expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
					return Object.values(row).map((value) => (value === null ? null : String(value)));
				}),
			];
		}),
	);
}

test('CSV and JSON, read back, are the ledger as of the day', async () => {
	await fc.assert(
		fc.asyncProperty(someDay, async ({settings, day}) => {
			const inCsv = await exportTo(settings, day, csv);
			const expected = expectedRows(inCsv.ledger, settings);
			expect(csvRows(inCsv, settings)).toEqual(expected);
			expect(jsonRows(await exportTo(settings, day, json), settings)).toEqual(expected);
			expect(Object.fromEntries(inCsv.rows)).toEqual(
				Object.fromEntries(Object.entries(expected).map(([name, rows]) => [name, rows.length])),
			);
		}),
		{numRuns: shareOf(25), seed: 2024},
	);
});

test('the answer key holds what was injected in the months begun by the day', async () => {
	await fc.assert(
		fc.asyncProperty(someDay, async ({settings, day}) => {
			const answers = join(await aFolder(), 'answers.csv');
			const {simulation} = await exportTo(settings, day, csv, {answers});
			const expected = rowsOf(simulation.ledger).flatMap(({id, months}, index) =>
				months.flatMap(({invoices}, month) => {
					const invoice = invoices.at(-1);
					const leak = leaks.find((candidate) => candidate.id === struckBy(simulation.truth, index, month));
					const isBegun = formatDay(day) >= `${formatMonth(month)}-01`;
					const cents = leak?.leakedCents(simulation.ledger, index, month, booksPolicy(settings)) ?? 0;
					const place = [String(id), String(invoice?.invoiceId ?? ''), formatMonth(month)];
					return leak && isBegun ? [[leak.id, ...place, formatCents(cents)]] : [];
				}),
			);
			expect(parseCsv(readFileSync(answers, 'utf8')).rows).toEqual(expected);
		}),
		{numRuns: shareOf(15), seed: 2024},
	);
});
