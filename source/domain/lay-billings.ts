import {billingMonthBy, billingRules, periodOf} from './billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, monthEnd} from './days.ts';
import {type InvoiceColumns, noMonth, type SubscriptionColumns} from './ledger-columns.ts';
import {billingOf} from './periods.ts';

/** How subscriptions are billed, in columns. */
export type BillingColumns = Pick<SubscriptionColumns, 'rule' | 'everyMonths' | 'anchorOn'>;

/** The month of the period that each invoice bills: the one that it says, else that of its date. */
export function billingMonths(
	subscriptions: BillingColumns,
	{subscription, issuedOn, month}: Pick<InvoiceColumns, 'subscription' | 'issuedOn' | 'month'>,
): Int32Array {
	const months = new Int32Array(subscription.length);
	const daysIn = daysIntoMonth(subscriptions);
	for (let invoice = 0; invoice < months.length; invoice++) {
		const index = subscription[invoice] as number;
		const said: Month = month === undefined ? noMonth : (month[invoice] as Month);
		if (subscriptions.everyMonths[index] !== 1) {
			const billing = billingOf(subscriptions, index);
			months[invoice] = said === noMonth ? periodOf(billing, issuedOn[invoice] as Day) : billingMonthBy(billing, said);
		} else {
			months[invoice] = said === noMonth ? monthBegunBy(issuedOn[invoice] as Day, daysIn[index] as number) : said;
		}
	}

	return months;
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

/** The same as `periodOf`, of a period of one month that begins so many days into it. */
function monthBegunBy(day: Day, daysIn: number): Month {
	const month = calendarMonthOf(day);
	return Math.min(monthEnd(month), billingDay(month) + daysIn) > day ? month - 1 : month;
}
