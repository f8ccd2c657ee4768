import {billingMonthBy, billingRules, periodOf} from './billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, monthEnd} from './days.ts';
import {type BilledMonths, type InvoiceColumns, noMonth, type SubscriptionColumns} from './ledger-columns.ts';
import {billingOf} from './periods.ts';

/** How subscriptions are billed, in columns. */
export type BillingColumns = Pick<SubscriptionColumns, 'rule' | 'everyMonths' | 'anchorOn'>;

/** The month of the period that each invoice bills: the one that it says, else that of its date. `calendar` is one of their dates. */
export function billedMonths(
	subscriptions: BillingColumns,
	{subscription, issuedOn, month}: Pick<InvoiceColumns, 'subscription' | 'issuedOn' | 'month'>,
	calendar = calendarOf(issuedOn),
): BilledMonths {
	const months = new Int32Array(subscription.length);
	const daysIn = daysIntoMonth(subscriptions);
	const {everyMonths} = subscriptions;
	let [first, last] = [2 ** 31 - 1, -(2 ** 31)];
	for (let invoice = 0; invoice < months.length; invoice++) {
		const index = subscription[invoice] as number;
		const at = (issuedOn[invoice] as Day) - calendar.firstDay;
		let of: Month;
		if (everyMonths[index] === 1 && month === undefined) {
			const isBefore = (calendar.daysIn[at] as number) < (daysIn[index] as number) && calendar.isLast[at] === 0;
			of = (calendar.months[at] as Month) - (isBefore ? 1 : 0);
		} else {
			const said = month === undefined ? noMonth : (month[invoice] as Month);
			const billing = billingOf(subscriptions, index);
			of = said === noMonth ? periodOf(billing, issuedOn[invoice] as Day) : billingMonthBy(billing, said);
		}

		months[invoice] = of;
		first = of < first ? of : first;
		last = of > last ? of : last;
	}

	return months.length === 0
		? {months, first: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY}
		: {months, first, end: last + 1};
}

/** Of each day from the first one on: its month, how many days into it, and 1 where it is its last. */
export type Calendar = {
	readonly firstDay: Day;
	readonly months: Int32Array;
	readonly daysIn: Int32Array;
	readonly isLast: Uint8Array;
};

/** A calendar of the days that are there: there are far more of them than there are different ones. */
export function calendarOf(days: Int32Array): Calendar {
	let [first, last] = [days[0] ?? 0, days[0] ?? 0];
	for (let at = 0; at < days.length; at++) {
		const day = days[at] as Day;
		first = day < first ? day : first;
		last = day > last ? day : last;
	}

	const count = last - first + 1;
	const calendar = {
		firstDay: first,
		months: new Int32Array(count),
		daysIn: new Int32Array(count),
		isLast: new Uint8Array(count),
	};
	for (let at = 0; at < count; at++) {
		const month = calendarMonthOf(first + at);
		calendar.months[at] = month;
		calendar.daysIn[at] = first + at - billingDay(month);
		calendar.isLast[at] = monthEnd(month) === first + at ? 1 : 0;
	}

	return calendar;
}

/** How many days into a month the periods of each begin: 0 but for anniversaries. */
function daysIntoMonth({rule, anchorOn}: BillingColumns): Int32Array {
	const anniversary = billingRules.indexOf('anniversary');
	const daysIn = new Int32Array(anchorOn.length);
	for (let index = 0; index < daysIn.length; index++) {
		const day = anchorOn[index] as Day;
		daysIn[index] = rule[index] === anniversary ? day - billingDay(calendarMonthOf(day)) : 0;
	}

	return daysIn;
}
