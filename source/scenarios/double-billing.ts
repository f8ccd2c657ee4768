import {usualShape} from '../domain/books-shape.ts';
import {counted} from '../domain/counted.ts';
import {type Day, formatDay, formatMonth, type Month, never} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {invoiceText} from '../domain/identifiers.ts';
import type {Ledger} from '../domain/ledger.ts';
import {formatCents, formatMoney} from '../domain/money.ts';
import {amountCentsOf, firstInvoice, issuedOnOf, nextInvoice} from '../domain/rows.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {billingDaySql, hasEarlierSql} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'D';
const draw = 'double billing';

/**
 * Double Billing: a second invoice for a period that is billed already. Nobody pays the copy, so a rule that asks of any
 * invoice whether it was paid takes it for a zombie: money that was never owed, claimed as lost.
 * Signature: another invoice of the same subscription and period with a smaller number.
 */
export const doubleBilling: Leak = {
	id: 'double-billing',
	name: 'Double Billing',
	shortName: 'duplicate',
	letter,
	hue: 'olive',
	explanation: 'A second invoice for a month that is billed already; it is never paid, and is to be taken back.',
	term: {
		gist: 'billed twice',
		money: 'The amount of the copy: owed back, and no money of the company. It is never added to what leaked.',
		seeing: 'Two invoices of one subscription for one month; the one with the larger number is the copy.',
		lookAlikes: 'Two subscriptions of one customer, billed once each.',
		formula: 'duplicate: another invoice of the same subscription and month with a smaller number',
		boundary: 'Two subscriptions of one customer are billed once each: their invoices are no copies.',
	},
	dial: 'double-billing',
	defaultPercent: 0,
	heavyPercent: 0,
	denominator: 'invoices that no leak before it strikes',
	words: {
		one: 'a double billing',
		many: 'double billings',
		appears: ['invoice is sent twice', 'invoices are sent twice'],
		vanishes: ['invoice is sent once again', 'invoices are sent once again'],
	},
	line: 'overbilledCents',
	keepsActive: false,
	isLiability: true,

	decision: {draw, end: 'low'},
	details: [],
	strikes: (draws, rate) => (draws[draw] as number) < rate,
	expected: ({untouched}, rate) => untouched * rate,
	takesAway: 'nothing',
	makesCopies: true,
	inject(month) {
		month.furtherInvoices.push({amountCents: month.amountCents, paidOn: never, paidCents: 0});
	},

	story({findings}) {
		const text = `${counted(findings.length, 'customer was', 'customers were')} billed twice`;
		return [storyLine(letter, findings, findings.length === 0 ? 'nobody was billed twice' : text)];
	},

	matches: (ledger, index, month) => copyOf(ledger, index, month) !== noRow,
	invoiceRow: copyOf,
	since: issuedOn,
	leakedCents: copyCents,

	why(ledger, index, month) {
		const first = invoiceText(ledger, index, month, firstInvoice(ledger, index, month));
		return `invoiced ${formatCents(copyCents(ledger, index, month), ledger.currency)} on ${formatDay(issuedOn(ledger, index, month))}, though invoice ${first} bills ${formatMonth(month)} already`;
	},
	explain(ledger, index, month) {
		const copy = copyOf(ledger, index, month);
		const [first, second] = [firstInvoice(ledger, index, month), copy].map((row) =>
			invoiceText(ledger, index, month, row),
		);
		return {
			rule: 'another invoice of the same subscription and month, with a smaller number',
			seen: `invoices for ${formatMonth(month)}: ${first} < ${second}, issued ${formatDay(issuedOnOf(ledger, copy))}`,
			cost: `${formatMoney(amountCentsOf(ledger, copy), ledger.currency)}, the whole copy: owed back, not leaked`,
		};
	},

	axis(ledger, index, month, policy) {
		return doubleBilling.matches(ledger, index, month, policy)
			? {
					on: issuedOn(ledger, index, month),
					what: 'billing',
					trail: 'loss',
					words: () => ['billed twice', 'twice'],
					spoken: `Billed a second time on ${writtenDay(issuedOn(ledger, index, month))}`,
				}
			: undefined;
	},

	sql: (
		_policy,
		_months,
		shape = usualShape,
	) => `-- Double Billing: another invoice of the same subscription and month with a smaller number.
SELECT i.subscription_id, i.invoice_id, ${billingDaySql(shape)} AS month, i.invoice_date AS since, i.amount AS leaked
FROM invoices AS i
WHERE i.invoice_date <= CAST($1 AS DATE)
  AND ${shape.hasPeriods ? 'i.nth = 2' : hasEarlierSql}
ORDER BY since, i.subscription_id;`,
};

/** The row of the period's second invoice, `noRow` where there is none. */
function copyOf(ledger: Ledger, index: number, month: Month): number {
	const first = firstInvoice(ledger, index, month);
	return first === noRow ? noRow : nextInvoice(ledger, first);
}

function issuedOn(ledger: Ledger, index: number, month: Month): Day {
	return issuedOnOf(ledger, copyOf(ledger, index, month));
}

function copyCents(ledger: Ledger, index: number, month: Month): number {
	return amountCentsOf(ledger, copyOf(ledger, index, month));
}
