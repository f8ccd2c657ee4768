import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {detect} from '../../../source/detection/detect.ts';
import {billingDay, formatDay, monthEnd, never} from '../../../source/domain/days.ts';
import {
	asOf,
	cancelledOn,
	invoiceAt,
	type Ledger,
	paymentAt,
	planOf,
	startedOn,
	subscriptionCount,
	subscriptionId,
} from '../../../source/domain/ledger.ts';
import {formatCents} from '../../../source/domain/money.ts';
import {plans} from '../../../source/domain/plans.ts';
import {leaks} from '../../../source/scenarios/index.ts';
import {booksPolicy, defaultSettings, ratesFrom} from '../../../source/simulation/settings.ts';
import {simulate} from '../../../source/simulation/simulate.ts';
import {sqlFor} from '../../../source/ui/explain/sql.ts';

const settings = {
	...defaultSettings,
	customers: 60,
	rates: ratesFrom(({id}) => (leaks.some((leak) => leak.id === id) ? 7 : 15)),
};
const {ledger} = simulate(settings);
const policy = booksPolicy(settings);
let database: DuckDBConnection;

beforeAll(async () => {
	database = await (await DuckDBInstance.create()).connect();
	await database.run(tables(ledger));
});

afterAll(() => database.closeSync());

function tables(whole: Ledger): string {
	const subscriptions: string[] = [];
	const invoices: string[] = [];
	const payments: string[] = [];
	for (let index = 0; index < subscriptionCount(whole); index++) {
		const cancelled = cancelledOn(whole, index);
		const id = subscriptionId(whole, index);
		subscriptions.push(
			`(${id}, ${planOf(whole, index).planId}, '${formatDay(startedOn(whole, index))}', ${cancelled === never ? 'NULL' : `'${formatDay(cancelled)}'`})`,
		);
		for (let month = 0; month < whole.months; month++) {
			const invoice = invoiceAt(whole, index, month);
			const payment = paymentAt(whole, index, month);
			if (invoice) {
				invoices.push(
					`(${invoice.invoiceId}, ${id}, '${formatDay(invoice.issuedOn)}', '${formatDay(invoice.dueOn)}', ${formatCents(invoice.amountCents)})`,
				);
			}

			if (payment) {
				payments.push(
					`(${payment.paymentId}, ${payment.invoiceId}, '${formatDay(payment.paidOn)}', ${formatCents(payment.amountCents)})`,
				);
			}
		}
	}

	return `
		CREATE TABLE plans (plan_id INTEGER, monthly_price DECIMAL(12, 2));
		INSERT INTO plans VALUES ${plans.map(({planId, monthlyPriceCents}) => `(${planId}, ${formatCents(monthlyPriceCents)})`).join()};
		CREATE TABLE subscriptions (subscription_id INTEGER, plan_id INTEGER, start_date DATE, cancelled_on DATE);
		INSERT INTO subscriptions VALUES ${subscriptions.join()};
		CREATE TABLE invoices (invoice_id INTEGER, subscription_id INTEGER, invoice_date DATE, due_date DATE, amount DECIMAL(12, 2));
		INSERT INTO invoices VALUES ${invoices.join()};
		CREATE TABLE payments (payment_id INTEGER, invoice_id INTEGER, payment_date DATE, amount_paid DECIMAL(12, 2));
		INSERT INTO payments VALUES ${payments.join()};`;
}

async function rowsOf(sql: string): Promise<readonly Record<string, unknown>[]> {
	const reader = await database.runAndReadAll(sql);
	return reader.getRowObjectsJson();
}

test.each(leaks.map((leak) => [leak.name, leak] as const))(
	'%s: finds this very row, and no other',
	async (_name, leak) => {
		const day = monthEnd(7);
		const [first, second] = detect(asOf(ledger, day), policy, [leak]).reverse();
		for (const finding of [first, second]) {
			const {subscriptionId: id, invoiceId, month, since, leakedCents} = finding as NonNullable<typeof finding>;
			const place = {policy, months: ledger.months, asOf: day, subscriptionId: id, month};
			const sql = sqlFor(leak, place);
			expect(sql).not.toContain('$1');
			expect(await rowsOf(sql)).toEqual([
				{
					subscription_id: id,
					invoice_id: invoiceId,
					month: formatDay(billingDay(month)),
					since: formatDay(since),
					leaked: formatCents(leakedCents),
				},
			]);
			expect(await rowsOf(sqlFor(leak, {...place, asOf: since - 1}))).toEqual([]);
			expect(await rowsOf(sqlFor(leak, {...place, subscriptionId: 10_000}))).toEqual([]);
		}
	},
);

test('the query reads as a frame around the rule', () => {
	const zombie = leaks[1] as (typeof leaks)[number];
	const sql = sqlFor(zombie, {policy, months: 12, asOf: monthEnd(7), subscriptionId: 412, month: 4});
	expect(sql.split('\n')[0]).toBe('SELECT * FROM (');
	expect(sql).toContain("CAST('2024-08-31' AS DATE) > i.due_date + 30");
	expect(sql.split('\n').at(-1)).toBe("WHERE subscription_id = 412 AND month = DATE '2024-05-01';");
});
