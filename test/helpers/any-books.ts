import fc from 'fast-check';
import {formatDay} from '../../source/domain/days.ts';

const firstDay = 19_450;
const day = fc.integer({min: firstDay, max: firstDay + 500}).map(formatDay);
const maybe = <Value>(value: fc.Arbitrary<Value>, absent = 3): fc.Arbitrary<Value | string> =>
	fc.oneof({weight: absent, arbitrary: fc.constant('')}, {weight: 1, arbitrary: value});
const amount = fc.constantFrom('10.00', '20.00', '9.50', '120', '0', '-10.00', '10.005', 'ten', '240.00', '12.5');

const subscription = fc.record({
	start: fc.oneof({weight: 20, arbitrary: day}, {weight: 1, arbitrary: fc.constantFrom('soon', '')}),
	end: maybe(
		fc.oneof({weight: 9, arbitrary: day}, {weight: 1, arbitrary: fc.constantFrom('9999-12-31', '2024-02-30')}),
	),
	plan: fc.constantFrom('P1', 'P2', 'P2', 'Annual', ''),
	price: maybe(amount),
	cycle: fc.constantFrom('monthly', 'monthly', 'yearly', '', 'weekly'),
	status: fc.constantFrom('active', 'active', 'churned', ''),
	discount: maybe(fc.constantFrom('10', '33.5'), 5),
	discountUntil: maybe(day, 2),
	copies: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
});

const invoice = fc.record({
	subscription: fc.integer({min: 1, max: 14}),
	month: fc.integer({min: 0, max: 15}),
	shift: fc.oneof({weight: 6, arbitrary: fc.constant(0)}, {weight: 3, arbitrary: fc.integer({min: -20, max: 30})}),
	period: maybe(fc.integer({min: -1, max: 1}), 6),
	due: maybe(fc.integer({min: -2, max: 40}), 2),
	amount,
	currency: fc.constantFrom('USD', 'USD', 'USD', 'USD', 'EUR', ''),
	status: fc.constantFrom('', '', '', 'void', 'paid', 'failed', 'refunded'),
	paid: maybe(amount, 1),
	copies: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
});

const payment = fc.record({
	invoice: fc.integer({min: 1, max: 60}),
	after: fc.integer({min: -2, max: 60}),
	amount,
	status: fc.constantFrom('ok', 'ok', 'failed', 'refunded', ''),
	copies: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
});

/** A month's day: the 1st of the month at this place, shifted. */
function dayIn(month: number, shift = 0): string {
	return formatDay(Date.UTC(2023, 3 + month, 1) / 86_400_000 + shift);
}

function csvOf(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	return [names, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** Tables of books as nobody would keep them, each row with what may be wrong with it: CSV by name. */
export const anyBooks: fc.Arbitrary<Readonly<Record<string, string>>> = fc
	.record({
		subscriptions: fc.array(subscription, {minLength: 2, maxLength: 12}),
		invoices: fc.array(invoice, {minLength: 10, maxLength: 70}),
		payments: fc.array(payment, {minLength: 1, maxLength: 60}),
		hasPlans: fc.boolean(),
		hasPayments: fc.boolean(),
		hasPeriods: fc.boolean(),
		hasStatus: fc.boolean(),
		areTexts: fc.boolean(),
	})
	.map(({subscriptions, invoices, payments, hasPlans, hasPayments, hasPeriods, hasStatus, areTexts}) => {
		const key = (letter: string, at: number) => (areTexts ? `${letter}-${at}` : String(at));
		const issuedOn = invoices.map(({month, shift}) => dayIn(month, shift));
		return {
			...(hasPlans && {
				plans: 'plan_id,plan_name,monthly_price\nP1,Basic,10.00\nP2,Pro,20.00\n',
				prices: 'plan_id,valid_from,monthly_price\nP2,2023-09-01,22.00\nP2,2024-01-15,25.00\nP2,2024-01-15,26.00\n',
			}),
			subscriptions: csvOf(
				[
					'subscription_id',
					'customer_id',
					'plan_id',
					'mrr',
					'billing_cycle',
					'status',
					'start_date',
					'cancelled_on',
					'discount_percent',
					'discount_until',
				],
				subscriptions.map((row, at) => [
					key('S', at + 1 - row.copies),
					key('C', at % 5),
					row.plan,
					row.price,
					row.cycle,
					hasStatus ? row.status : '',
					row.start,
					row.end,
					row.discount,
					row.discountUntil,
				]),
			),
			invoices: csvOf(
				[
					'invoice_id',
					'subscription_id',
					'invoice_date',
					...(hasPeriods ? ['period_start'] : []),
					'due_date',
					'amount',
					'currency',
					'status',
					...(hasPayments ? [] : ['amount_paid']),
				],
				invoices.map((row, at) => [
					key('I', 60 - at - row.copies + 20),
					key('S', row.subscription),
					issuedOn[at] as string,
					...(hasPeriods ? [typeof row.period === 'number' ? dayIn(row.month + row.period) : ''] : []),
					typeof row.due === 'number' ? dayIn(row.month, row.shift + row.due) : '',
					row.amount,
					row.currency,
					hasStatus ? row.status : '',
					...(hasPayments ? [] : [row.paid]),
				]),
			),
			...(hasPayments && {
				payments: csvOf(
					['payment_id', 'invoice_id', 'payment_date', 'amount_paid', 'status'],
					payments.map((row, at) => {
						const of = (row.invoice - 1) % invoices.length;
						const {month, shift, copies} = invoices[of] as (typeof invoices)[number];
						return [
							key('P', 500 - at + row.copies),
							key('I', 60 - of - copies + 20),
							dayIn(month, shift + row.after),
							row.amount,
							hasStatus ? row.status : '',
						];
					}),
				),
			}),
		};
	});
