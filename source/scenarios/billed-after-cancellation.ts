import {usualShape} from '../domain/books-shape.ts';
import {counted} from '../domain/counted.ts';
import {formatDay, formatMonth} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {firstAmountCents} from '../domain/first-invoice.ts';
import {billedOn, cancelledOn} from '../domain/ledger.ts';
import {formatMoney} from '../domain/money.ts';
import {firstInvoice, issuedOnOf} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {billingDaySql, noCopySql} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'A';
const draw = 'billed after cancellation';

/**
 * Billed after Cancellation: a subscription is over, and goes on being invoiced; the customer pays by habit.
 * Signature: an invoice for a period that begins after the cancellation. The billing day of the cancellation itself is
 * still owed: `>`, not `>=`.
 */
export const billedAfterCancellation: Leak = {
	id: 'billed-after-cancellation',
	name: 'Billed after Cancellation',
	shortName: 'post-churn',
	letter,
	hue: 'red',
	explanation:
		'An invoice for a month that begins after the subscription was cancelled; it is paid, and to be given back.',
	term: {
		gist: 'billed after cancellation',
		money: 'The amount of the invoice: owed back, and never added to what leaked.',
		seeing: 'An invoice whose billing day lies after the cancellation.',
		lookAlikes: 'Who cancels on the billing day itself still owes that month.',
		formula: 'post-churn: billing day > cancellation, and there is an invoice',
		boundary: 'Who cancels on the billing day still owes that month.',
	},
	dial: 'billed-after-cancellation',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'billing days after cancelling',
	needs: 'churn',
	words: {
		one: 'an invoice after cancellation',
		many: 'invoices after cancellation',
		appears: ['invoice follows a cancellation', 'invoices follow a cancellation'],
		vanishes: ['invoice after cancellation is never sent', 'invoices after cancellation are never sent'],
	},
	line: 'overbilledCents',
	keepsActive: false,
	isLiability: true,

	decision: {draw, end: 'low'},
	details: [],
	applies: ({isCancelled}) => isCancelled,
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({cancelled}, rate) => cancelled * rate,
	takesAway: 'nothing',
	inject(month) {
		month.amountCents = month.priceCents;
		month.paidOn = month.paysOn;
		month.paidCents = month.amountCents;
	},

	story({findings}) {
		const text = `${counted(findings.length, 'customer was', 'customers were')} billed after cancelling`;
		return [storyLine(letter, findings, findings.length === 0 ? 'nobody was billed after cancelling' : text)];
	},

	matches: (ledger, index, month) =>
		firstInvoice(ledger, index, month) !== noRow && billedOn(ledger, index, month) > cancelledOn(ledger, index),
	since: (ledger, index, month) =>
		Math.max(issuedOnOf(ledger, firstInvoice(ledger, index, month)), cancelledOn(ledger, index)),
	leakedCents: firstAmountCents,

	why: (ledger, index, month) =>
		`invoiced for the period from ${formatDay(billedOn(ledger, index, month))}, and cancelled on ${formatDay(cancelledOn(ledger, index))}`,
	explain(ledger, index, month) {
		const [on, cancelled] = [billedOn(ledger, index, month), cancelledOn(ledger, index)].map(formatDay);
		const amount = formatMoney(firstAmountCents(ledger, index, month), ledger.currency);
		return {
			rule: 'an invoice for a month whose billing day > cancellation',
			seen: `billing day ${on} > ${cancelled}, the cancellation · ${amount} billed for ${formatMonth(month)}`,
			cost: `${amount}, the whole invoice: owed back, not leaked`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = billedOn(ledger, index, month);
		return billedAfterCancellation.matches(ledger, index, month, policy)
			? {
					on,
					what: 'billing',
					trail: 'loss',
					words: () => ['billed after cancellation', 'post-churn'],
					spoken: `Billed on ${writtenDay(on)}, after the cancellation of ${writtenDay(cancelledOn(ledger, index))}`,
				}
			: undefined;
	},

	sql: (
		_policy,
		_months,
		shape = usualShape,
	) => `-- Billed after Cancellation: an invoice for a month whose billing day > cancellation.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, ${
		shape.hasPeriods ? 'GREATEST(i.invoice_date, s.cancelled_on)' : 'i.invoice_date'
	} AS since, i.amount AS leaked
FROM invoices AS i
JOIN subscriptions AS s ON s.subscription_id = i.subscription_id
WHERE i.invoice_date <= CAST($1 AS DATE)
  AND ${billingDaySql(shape)} > s.cancelled_on${
		shape.hasPeriods ? ` AND s.cancelled_on <= CAST($1 AS DATE)${noCopySql(shape)}${notInOrderSql}` : ''
	}
ORDER BY since, i.subscription_id;`,
};

/** An invoice over nothing that nothing was paid on is in order, and no rule is asked about it. */
const notInOrderSql =
	'\n  AND (i.amount <> 0 OR NOT EXISTS (SELECT 1 FROM payments AS p WHERE p.invoice_id = i.invoice_id AND p.amount_paid = 0 AND p.payment_date <= CAST($1 AS DATE)))';
