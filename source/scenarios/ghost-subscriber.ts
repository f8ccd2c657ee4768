import {type BooksShape, usualShape} from '../domain/books-shape.ts';
import {priceOfPeriod} from '../domain/contract.ts';
import {counted} from '../domain/counted.ts';
import {billingDay, daysSince, formatDay, formatMonth, type Month, never} from '../domain/days.ts';
import {
	billedOn,
	cancelledOn,
	expectedBy,
	hasInvoice,
	isBilledOnFirsts,
	isDueForBilling,
	type Ledger,
	planOf,
	startedOn,
} from '../domain/ledger.ts';
import {formatMoney} from '../domain/money.ts';
import {standingOf} from '../domain/settlement.ts';
import {voidedOn} from '../domain/voided.ts';
import {writtenDay} from '../domain/written-days.ts';
import type {Leak} from './scenario.ts';
import {billingDaySql, contractedSql, joinPlansSql} from './sql-parts.ts';
import {storyLine} from './story.ts';

const letter = 'G';

/**
 * Ghost Subscriber: the service runs, the month's invoice was never created.
 * Signature: active on the billing day, and no invoice for that month. Every begun month is looked at, with the status
 * of its own billing day, so a customer who cancelled in August can still have been a ghost in March.
 */
export const ghostSubscriber: Leak = {
	id: 'ghost-subscriber',
	name: 'Ghost Subscriber',
	shortName: 'ghost',
	aliases: ['never billed'],
	letter,
	hue: 'teal',
	explanation: 'An active subscription whose invoice for the month is never created.',
	term: {
		formula: 'ghost: active on the billing day, and no invoice for that month',
		gist: 'never billed',
		money: 'The price of the plan, once for every month that was missed; it can still be billed.',
		seeing: 'A month without an invoice among months with one, from its billing day on: no payment will ever tell.',
		lookAlikes: 'A customer who cancelled before the billing day, or began after it: nothing was to be billed.',
	},
	dial: 'ghost',
	defaultPercent: 1.5,
	heavyPercent: 6,
	denominator: 'subscriptions active on the billing day, each month',
	words: {
		one: 'a ghost',
		many: 'ghosts',
		appears: ['invoice vanishes', 'invoices vanish'],
		vanishes: ['invoice comes back', 'invoices come back'],
	},
	line: 'unbilledCents',
	standing: 'unbilled',
	keepsActive: false,

	decision: {draw: 'billing', end: 'low'},
	details: [],
	strikes: (draws, rate) => (draws['billing'] as number) < rate,
	expected: ({due}, rate) => due * rate,
	takesAway: 'invoice',
	inject(month) {
		month.amountCents = 0;
		month.paidOn = never;
		month.paidCents = 0;
	},

	story({ledger, findings, days: {from, to}}) {
		const billingDays = Array.from({length: ledger.months}, (_, at) => billingDay(ledger.firstMonth + at));
		const none =
			!isBilledOnFirsts(ledger) || billingDays.some((on) => on >= from && on <= to)
				? 'every active customer was billed'
				: 'no billing day: nobody was to be billed';
		const text = `${counted(findings.length, 'customer was', 'customers were')} not billed`;
		return [storyLine(letter, findings, findings.length === 0 ? none : text)];
	},

	matches(ledger, index, month, policy) {
		const isExpected = policy.looksAtStatus
			? isDueForBilling(ledger, index, month)
			: expectedBy(ledger, index, month) <= ledger.day && startedOn(ledger, index) <= billedOn(ledger, index, month);
		return isExpected && !hasInvoice(ledger, index, month);
	},
	since: expectedBy,
	leakedCents: priceOfPeriod,

	why(ledger, index, month, policy) {
		const status = policy.looksAtStatus ? 'active on' : 'status not looked at on';
		return `${status} ${formatDay(billedOn(ledger, index, month))}, and no invoice for ${formatMonth(month)}${taken(ledger, index, month)}`;
	},
	explain(ledger, index, month, policy) {
		const price = priceOfPeriod(ledger, index, month);
		const isListed = price === planOf(ledger, index).monthlyPriceCents;
		const cancelled = cancelledOn(ledger, index);
		const until = cancelled === never ? 'not cancelled' : `cancelled ${formatDay(cancelled)}`;
		return {
			rule: policy.looksAtStatus
				? 'active on the billing day, and no invoice for that month'
				: 'no invoice for a month that has begun (status is not looked at)',
			seen: `started ${formatDay(startedOn(ledger, index))} · ${until} · billing day ${formatDay(billedOn(ledger, index, month))} · invoices for ${formatMonth(month)}: 0${taken(ledger, index, month)}`,
			cost: `${formatMoney(price, ledger.currency)}, the ${isListed ? "plan's price" : 'contracted price'}`,
		};
	},

	axis(ledger, index, month, policy) {
		const on = billedOn(ledger, index, month);
		return ghostSubscriber.matches(ledger, index, month, policy)
			? {
					on,
					what: 'billing',
					trail: 'nothing',
					words: (days) => [`no invoice for ${counted(days + 1, 'day')}`, 'no invoice'],
					spoken: `No invoice was issued on ${writtenDay(on)}: never billed, ${counted(daysSince(on, ledger.day), 'day')} by ${writtenDay(ledger.day)}`,
				}
			: undefined;
	},

	whyNot(ledger, index, month, policy) {
		if (standingOf(ledger, index, month, policy) !== 'not-due') {
			return undefined;
		}

		const on = billedOn(ledger, index, month);
		if (on === never) {
			return 'not billed: no billing period begins in this month';
		}

		return startedOn(ledger, index) > on
			? `not billed: started ${writtenDay(startedOn(ledger, index))}, after the billing day`
			: `not billed: cancelled ${writtenDay(cancelledOn(ledger, index))}, before the billing day`;
	},

	sql: (
		policy,
		months,
		shape = usualShape,
	) => `-- Ghost Subscriber: active on the billing day, and no invoice for that month.
SELECT s.subscription_id, NULL AS invoice_id, ${begunSql(shape)} AS month, ${expectedBySql(shape)} AS since, ${contractedSql(shape, begunSql(shape))} AS leaked
FROM ${periodsSql(shape, months)} AS b
JOIN subscriptions AS s ON ${shape.hasPeriods ? 's.subscription_id = b.subscription_id AND ' : ''}s.start_date <= ${begunSql(shape)}${
		policy.looksAtStatus ? `\n  AND (s.cancelled_on IS NULL OR ${begunSql(shape)} <= s.cancelled_on)` : ''
	}
${joinPlansSql(shape)}LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id AND ${billingDaySql(shape)} = ${begunSql(shape)}${
		shape.hasPeriods ? ' AND i.invoice_date <= CAST($1 AS DATE)' : ''
	}
WHERE ${expectedBySql(shape)} <= CAST($1 AS DATE)
  AND i.invoice_id IS NULL
ORDER BY since, s.subscription_id;`,
};

/** That there was an invoice for the period, where the books know that it was taken back. */
function taken(ledger: Ledger, index: number, month: Month): string {
	const on = voidedOn(ledger, index, month);
	return on === never ? '' : `: the one of ${formatDay(on)} is void`;
}

/** What may be owed, each with its billing day: the months' 1sts, or the periods of each subscription. */
function periodsSql({hasPeriods}: BooksShape, months: number): string {
	return hasPeriods
		? 'periods'
		: `(
  SELECT CAST(generate_series AS DATE) AS billing_day
  FROM generate_series(TIMESTAMP '${formatDay(billingDay(0))}', TIMESTAMP '${formatDay(billingDay(months - 1))}', INTERVAL '1 month')
)`;
}

/** The day that a period of these is named by. */
function begunSql({hasPeriods}: BooksShape): string {
	return hasPeriods ? 'b.period_start' : 'b.billing_day';
}

/** The day by whose close a period is to be invoiced. */
function expectedBySql({hasPeriods}: BooksShape): string {
	return hasPeriods ? 'b.expected_by' : 'b.billing_day';
}
