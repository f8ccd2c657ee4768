import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import {afterAll, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {shapeOf, usualShape} from '../../../source/domain/books-shape.ts';
import {billingDay, formatDay, monthEnd} from '../../../source/domain/days.ts';
import {asOf} from '../../../source/domain/ledger.ts';
import {formatCents} from '../../../source/domain/money.ts';
import {sql as dump} from '../../../source/export/sql.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, ratesFrom} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {sqlFor} from '../../../source/ui/explain/sql.ts';
import {exportTo} from '../../helpers/export-to.ts';

const settings = {
	...defaultSettings,
	customers: 400,
	priceRises: [{month: '2024-02', percent: 25}],
	discount: {percent: 20, months: 3},
	rates: ratesFrom(({id}) => (leaks.some((leak) => leak.id === id) ? 7 : 15)),
};
const {ledger} = simulate(settings);
const policy = booksPolicy(settings);
let loading: Promise<DuckDBConnection> | undefined;

/** A database with the export of the year, filled by the first test that asks for it. */
function database(): Promise<DuckDBConnection> {
	loading ??= (async () => {
		const connection = await (await DuckDBInstance.create()).connect();
		await connection.run((await exportTo(settings, undefined, dump)).read('leaktui.sql'));
		return connection;
	})();
	return loading;
}

afterAll(async () => (await loading)?.closeSync());

async function rowsOf(sql: string): Promise<readonly Record<string, unknown>[]> {
	const reader = await (await database()).runAndReadAll(sql);
	return reader.getRowObjectsJson();
}

test.each(leaks.map((leak) => [leak.name, leak] as const))(
	'%s: finds this very row, and no other',
	async (_name, leak) => {
		const day = monthEnd(7);
		const [first, second] = detect(asOf(ledger, day), policy, [leak]).reverse();
		for (const finding of [first, second]) {
			const {
				subscriptionId: id,
				invoiceId,
				month,
				since,
				leakedCents,
				liabilityCents = 0,
			} = finding as NonNullable<typeof finding>;
			const place = {
				policy,
				months: ledger.months,
				shape: shapeOf(ledger),
				asOf: day,
				subscriptionId: id,
				billedOn: billingDay(month),
			};
			const sql = sqlFor(leak, place);
			expect(sql).not.toContain('$1');
			expect(await rowsOf(sql)).toEqual([
				{
					subscription_id: id,
					invoice_id: invoiceId,
					month: formatDay(billingDay(month)),
					since: formatDay(since),
					leaked: formatCents(leakedCents + liabilityCents),
				},
			]);
			expect(await rowsOf(sqlFor(leak, {...place, asOf: since - 1}))).toEqual([]);
			expect(await rowsOf(sqlFor(leak, {...place, subscriptionId: 10_000}))).toEqual([]);
		}
	},
);

test('the query reads as a frame around the rule', () => {
	const zombie = leaks[1] as (typeof leaks)[number];
	const sql = sqlFor(zombie, {
		policy,
		months: 12,
		shape: usualShape,
		asOf: monthEnd(7),
		subscriptionId: 412,
		billedOn: billingDay(4),
	});
	expect(sql.split('\n')[0]).toBe('SELECT * FROM (');
	expect(sql).toContain("CAST('2024-08-31' AS DATE) > i.due_date + 30");
	expect(sql.split('\n').at(-1)).toBe("WHERE subscription_id = 412 AND month = DATE '2024-05-01';");
});
