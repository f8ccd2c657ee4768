import {usualShape} from '../domain/books-shape.ts';
import {counted} from '../domain/counted.ts';
import {type Day, formatDay, type Month, never} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import type {Ledger} from '../domain/ledger.ts';
import {formatCents, formatMoney} from '../domain/money.ts';
import {paymentRows} from '../domain/row-lists.ts';
import {
	amountCentsOf,
	firstInvoice,
	firstPayment,
	nextInvoice,
	paidCentsOf,
	paidOnOf,
	paymentCentsOf,
} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {onePerPeriodSql} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'K';
const draw = 'double payment';
const delay = 'double payment delay';
const longestDelay = 10;

/**
 * Double Payment kept: an invoice is paid twice, and the second payment is not given back.
 * Signature: the sum of the payments on an invoice > its amount. What is refunded is off the sum again.
 */
export const doublePayment: Leak = {
	id: 'double-payment',
	name: 'Double Payment kept',
	shortName: 'paid twice',
	letter,
	hue: 'slate',
	explanation: 'An invoice that is paid twice in full, and whose second payment is kept.',
	term: {
		gist: 'paid twice',
		money: 'What was paid beyond the amount: owed back, and never added to what leaked.',
		seeing: 'Payments on one invoice whose sum is more than its amount.',
		lookAlikes: 'A payment made twice and given back: the refund is off the sum.',
		formula: 'paid twice: sum of payments > amount',
		boundary: 'What was paid twice and given back is none: the refund is off the sum.',
	},
	dial: 'double-payment',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'payments that no leak before it strikes',
	words: {
		one: 'a double payment',
		many: 'double payments',
		appears: ['invoice is paid twice', 'invoices are paid twice'],
		vanishes: ['invoice is paid once again', 'invoices are paid once again'],
	},
	line: 'overpaidCents',
	keepsActive: false,
	isLiability: true,

	decision: {draw, end: 'low'},
	details: [delay],
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({untouched}, rate) => untouched * rate,
	takesAway: 'nothing',
	inject(month, draws) {
		const room = Math.min(longestDelay, Math.max(1, month.dueOn + month.graceDays - month.paidOn));
		const paidOn = month.paidOn + 1 + Math.floor((draws[delay] as number) * room);
		month.furtherPayments.push({paidOn, paidCents: month.amountCents});
	},

	story({findings}) {
		const text = `${counted(findings.length, 'invoice was', 'invoices were')} paid twice`;
		return [storyLine(letter, findings, findings.length === 0 ? 'nothing was paid twice' : text)];
	},

	matches: (ledger, index, month) => overpaidInvoice(ledger, index, month) !== noRow,
	invoiceRow: overpaidInvoice,
	since: (ledger, index, month) => overpaidSince(ledger, overpaidInvoice(ledger, index, month)),
	leakedCents: (ledger, index, month) => excessCents(ledger, overpaidInvoice(ledger, index, month)),

	why(ledger, index, month) {
		const row = overpaidInvoice(ledger, index, month);
		return `paid ${formatCents(paidCentsOf(ledger, row), ledger.currency)} of ${formatCents(amountCentsOf(ledger, row), ledger.currency)} by ${formatDay(overpaidSince(ledger, row))}, ${formatCents(excessCents(ledger, row), ledger.currency)} too much`;
	},
	explain(ledger, index, month) {
		const row = overpaidInvoice(ledger, index, month);
		const [amount, paid] = [amountCentsOf(ledger, row), paidCentsOf(ledger, row)].map((each) =>
			formatMoney(each, ledger.currency),
		);
		const payments = paymentRows(ledger, row).map(
			(at) => `${formatMoney(paymentCentsOf(ledger, at), ledger.currency)} on ${formatDay(paidOnOf(ledger, at))}`,
		);
		return {
			rule: 'the sum of payments > amount',
			seen: `payments ${payments.join(' + ')} = ${paid} > ${amount}`,
			cost: `${paid} − ${amount} = ${formatMoney(excessCents(ledger, row), ledger.currency)}, the excess: owed back, not leaked`,
		};
	},

	axis(ledger, index, month, policy) {
		const row = overpaidInvoice(ledger, index, month);
		const excess = row === noRow ? '' : `${formatMoney(excessCents(ledger, row), ledger.currency)} too much`;
		return doublePayment.matches(ledger, index, month, policy)
			? {
					on: overpaidSince(ledger, row),
					what: 'payment',
					trail: 'loss',
					words: (_days, next) => (next === 'as-of' ? [excess, 'too much'] : []),
					spoken: `paid twice, ${excess} since ${writtenDay(overpaidSince(ledger, row))}`,
				}
			: undefined;
	},

	whyNot(ledger, index, month) {
		const row = firstInvoice(ledger, index, month);
		const payments = row === noRow ? [] : paymentRows(ledger, row);
		const back = payments.filter((at) => paymentCentsOf(ledger, at) < 0);
		const isEven = back.length > 0 && paidCentsOf(ledger, row) === amountCentsOf(ledger, row);
		return isEven && payments.length > 2
			? `paid twice, and given back on ${writtenDay(paidOnOf(ledger, back.at(-1) as number))}: nothing is kept`
			: undefined;
	},

	sql: (_policy, _months, shape = usualShape) =>
		shape.hasPeriods ? onePerPeriodSql(shape, sinceExceededSql) : exceededSql,
};

const exceededSql = `-- Double Payment kept: the sum of payments > amount.
SELECT i.subscription_id, i.invoice_id, i.invoice_date AS month, MAX(p.payment_date) AS since, SUM(p.amount_paid) - i.amount AS leaked
FROM invoices AS i
JOIN payments AS p ON p.invoice_id = i.invoice_id AND p.payment_date <= CAST($1 AS DATE)
GROUP BY i.subscription_id, i.invoice_id, i.invoice_date, i.amount
HAVING SUM(p.amount_paid) > i.amount
ORDER BY since, i.subscription_id;`;

/** The same where payments may have come and gone in any number: it is seen since the day from which on their sum never fell to the amount again. */
const sinceExceededSql = `-- Double Payment kept: the sum of payments > amount, since it never was less again.
SELECT r.subscription_id, r.invoice_id, r.month, MIN(r.payment_date) AS since, r.paid - r.amount AS leaked
FROM (
  SELECT q.*, MAX(CASE WHEN q.so_far <= q.amount THEN q.nth END) OVER (PARTITION BY q.invoice_id) AS last_low
  FROM (
    SELECT i.subscription_id, i.invoice_id, i.period_start AS month, i.amount, e.paid, p.payment_date,
      SUM(p.amount_paid) OVER (PARTITION BY i.invoice_id ORDER BY p.payment_date, p.nth, p.payment_id ROWS UNBOUNDED PRECEDING) AS so_far,
      ROW_NUMBER() OVER (PARTITION BY i.invoice_id ORDER BY p.payment_date, p.nth, p.payment_id) AS nth
    FROM (
      SELECT invoice_id, SUM(amount_paid) AS paid FROM payments WHERE payment_date <= CAST($1 AS DATE) GROUP BY invoice_id
    ) AS e
    JOIN invoices AS i ON i.invoice_id = e.invoice_id AND e.paid > i.amount
    JOIN payments AS p ON p.invoice_id = i.invoice_id AND p.payment_date <= CAST($1 AS DATE)
  ) AS q
) AS r
WHERE r.last_low IS NULL OR r.nth > r.last_low
GROUP BY r.subscription_id, r.invoice_id, r.month, r.amount, r.paid
ORDER BY since, r.subscription_id;`;

/** The row of the period's first invoice on which too much was paid, `noRow` where there is none: a credit that nothing was paid on is not. */
function overpaidInvoice(ledger: Ledger, index: number, month: Month): number {
	let row = firstInvoice(ledger, index, month);
	while (row !== noRow && (firstPayment(ledger, row) === noRow || excessCents(ledger, row) <= 0)) {
		row = nextInvoice(ledger, row);
	}

	return row;
}

function excessCents(ledger: Ledger, invoice: number): number {
	return paidCentsOf(ledger, invoice) - amountCentsOf(ledger, invoice);
}

/** The day since which the payments exceed the amount. */
function overpaidSince(ledger: Ledger, invoice: number): Day {
	let sum = 0;
	let since = never;
	for (const payment of paymentRows(ledger, invoice)) {
		sum += paymentCentsOf(ledger, payment);
		since = sum > amountCentsOf(ledger, invoice) ? Math.min(since, paidOnOf(ledger, payment)) : never;
	}

	return since;
}
