import {type BooksShape, usualShape} from '../domain/books-shape.ts';
import {counted} from '../domain/counted.ts';
import {type Day, daysSince, formatDay, type Month} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import type {Ledger} from '../domain/ledger.ts';
import {formatCents, formatMoney} from '../domain/money.ts';
import {lastPaidOn, paymentRows} from '../domain/row-lists.ts';
import {amountCentsOf, firstInvoice, firstPayment, nextInvoice, paidCentsOf} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {billingDaySql, onePerPeriodSql} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'P';

const leastShare = 0.9;
const mostShare = 0.99;

/**
 * Leaky Bucket: a payment arrives on time, 1 … 10 % short, and nobody asks for the rest.
 * Signature: at least one payment, and their sum < amount.
 */
export const leakyBucket: Leak = {
	id: 'leaky-bucket',
	name: 'Leaky Bucket',
	shortName: 'short-paid',
	aliases: ['short payment'],
	letter,
	hue: 'violet',
	explanation: 'A payment of 90 … 99 % of the invoice, on time, whose rest is never paid.',
	term: {
		formula: 'short-paid: at least one payment, and their sum < amount',
		gist: 'paid short',
		money: 'The shortfall alone, 1 … 10 % of the invoice: little each time, and often.',
		seeing: 'A payment on time, with a sum below the amount of its invoice, from the day of that payment on.',
		lookAlikes: 'A late payment: it comes in full, only later; what is late is not short.',
	},
	dial: 'leaky',
	defaultPercent: 3,
	heavyPercent: 12,
	denominator: 'payments',
	words: {
		one: 'a short payment',
		many: 'short payments',
		appears: ['payment comes up short', 'payments come up short'],
		vanishes: ['short payment is made in full', 'short payments are made in full'],
	},
	line: 'shortPaidCents',
	standing: 'short-paid',
	keepsActive: false,

	decision: {draw: 'settlement', end: 'low'},
	details: ['shortfall'],
	strikes: (draws, rate) => (draws['settlement'] as number) < rate,
	expected: ({payments}, rate) => payments * rate,
	takesAway: 'nothing',
	inject(month, draws) {
		const share = leastShare + (mostShare - leastShare) * (draws['shortfall'] as number);
		month.paidCents = Math.min(month.amountCents - 1, Math.round(month.amountCents * share));
	},

	story({findings}) {
		const text =
			findings.length === 0 ? 'no payment came up short' : `${counted(findings.length, 'payment')} came up short`;
		return [storyLine(letter, findings, text)];
	},

	matches: (ledger, index, month) => shortInvoice(ledger, index, month) !== noRow,
	invoiceRow: shortInvoice,
	since: (ledger, index, month) => lastPaidOn(ledger, shortInvoice(ledger, index, month)),
	leakedCents: (ledger, index, month) => missingCents(ledger, shortInvoice(ledger, index, month)),

	why(ledger, index, month) {
		const {amount, paid, on} = shortIn(ledger, index, month);
		return `paid ${formatCents(paid, ledger.currency)} of ${formatCents(amount, ledger.currency)} on ${formatDay(on)}, ${formatCents(amount - paid, ledger.currency)} short`;
	},
	explain(ledger, index, month) {
		const {amount, paid, on, payments} = shortIn(ledger, index, month);
		return {
			rule: 'at least one payment, and the sum of payments < amount',
			seen: `payments ${payments} · ${formatMoney(paid, ledger.currency)} on ${formatDay(on)} < ${formatMoney(amount, ledger.currency)} · ${((paid / amount) * 100).toFixed(1)} % paid`,
			cost: `${formatMoney(amount, ledger.currency)} − ${formatMoney(paid, ledger.currency)} = ${formatMoney(amount - paid, ledger.currency)}, the shortfall`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = leakyBucket.since(ledger, index, month, policy);
		const missing = `${formatMoney(leakyBucket.leakedCents(ledger, index, month, policy), ledger.currency)} short`;
		const lasting = `${missing} for ${counted(daysSince(on, ledger.day), 'day')}`;
		return leakyBucket.matches(ledger, index, month, policy)
			? {
					on,
					what: 'payment',
					trail: 'loss',
					words: (_days, next) => (next === 'as-of' ? [lasting, missing, 'short'] : []),
					spoken: `${missing} since then: ${counted(daysSince(on, ledger.day), 'day')} by ${writtenDay(ledger.day)}`,
				}
			: undefined;
	},

	sql: (_policy, _months, shape = usualShape) => onePerPeriodSql(shape, shortSql(shape)),
};

function shortSql(shape: BooksShape): string {
	return `-- Leaky Bucket: at least one payment, and their sum < amount.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, MAX(p.payment_date) AS since, i.amount - SUM(p.amount_paid) AS leaked
FROM invoices AS i
JOIN payments AS p ON p.invoice_id = i.invoice_id AND p.payment_date <= CAST($1 AS DATE)
GROUP BY i.subscription_id, i.invoice_id, ${billingDaySql(shape)}, i.amount
HAVING SUM(p.amount_paid) < i.amount
ORDER BY since, i.subscription_id;`;
}

/** The row of the period's first invoice that was paid in part, `noRow` where there is none. */
function shortInvoice(ledger: Ledger, index: number, month: Month): number {
	let row = firstInvoice(ledger, index, month);
	while (row !== noRow && (firstPayment(ledger, row) === noRow || missingCents(ledger, row) <= 0)) {
		row = nextInvoice(ledger, row);
	}

	return row;
}

function missingCents(ledger: Ledger, invoice: number): number {
	return amountCentsOf(ledger, invoice) - paidCentsOf(ledger, invoice);
}

/** The invoice that was paid in part: money in cents, and the day of its last payment. */
function shortIn(ledger: Ledger, index: number, month: Month) {
	const row = shortInvoice(ledger, index, month);
	const on: Day = lastPaidOn(ledger, row);
	return {
		amount: amountCentsOf(ledger, row),
		paid: paidCentsOf(ledger, row),
		on,
		payments: paymentRows(ledger, row).length,
	};
}
