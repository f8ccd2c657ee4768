import {billingDay, calendarMonthOf, type Day, type Month, monthEnd, never} from './days.ts';

/**
 * How the days are found on which a subscription is billed:
 * - `first`: on the 1st of a month;
 * - `anniversary`: on the day of the month on which it was first billed, or the month's last where it is shorter;
 * - `calendar`: for each calendar month, on any of its days.
 */
export const billingRules = ['first', 'anniversary', 'calendar'] as const;
export type BillingRule = (typeof billingRules)[number];

/**
 * A billing period is what a subscription owes one invoice for. It begins on its billing day, and is named by the calendar
 * month of that day: a subscription has at most one period a month.
 */
export type Billing = {
	readonly rule: BillingRule;
	/** A period is so many months long: 1, or 12 for a year. */
	readonly everyMonths: number;
	/** The day that the billing days are counted from: the first one, as a rule the subscription's start. */
	readonly anchorOn: Day;
};

/** The month of the first billing day on or after the anchor. */
function anchorMonth({rule, anchorOn}: Billing): Month {
	const month = calendarMonthOf(anchorOn);
	return rule === 'first' && billingDay(month) < anchorOn ? month + 1 : month;
}

/** Whether a period begins in this month, before the anchor's too. */
export function isBillingMonth(billing: Billing, month: Month): boolean {
	return billing.everyMonths === 1 || (month - anchorMonth(billing)) % billing.everyMonths === 0;
}

/** The day of the month on which its period begins; `never` where none does. */
export function billingDayIn(billing: Billing, month: Month): Day {
	return isBillingMonth(billing, month) ? periodDay(billing.rule, billing.anchorOn, month) : never;
}

/** The same of a month in which a period begins, which for periods of a month is each. */
export function periodDay(rule: BillingRule, anchorOn: Day, month: Month): Day {
	const first = billingDay(month);
	switch (rule) {
		case 'first':
			return first;
		case 'anniversary':
			return anniversaryIn(anchorOn, month);
		default:
			return first < anchorOn && anchorOn <= monthEnd(month) ? anchorOn : first;
	}
}

/** The day of the month on which the anchor lies in its own, or the month's last where it is shorter. */
function anniversaryIn(anchorOn: Day, month: Month): Day {
	return Math.min(monthEnd(month), billingDay(month) + anchorOn - billingDay(calendarMonthOf(anchorOn)));
}

/** The day by whose close the period of the month is to be invoiced: its billing day or, in calendar months, the month's last. */
export function invoiceExpectedBy(billing: Billing, month: Month): Day {
	const billedOn = billingDayIn(billing, month);
	return billedOn !== never && billing.rule === 'calendar' ? monthEnd(month) : billedOn;
}

/** The month of the period that a day falls into: the last one that has begun by then, before the anchor's too. */
export function periodOf(billing: Billing, day: Day): Month {
	const month = calendarMonthOf(day);
	const isBefore = billing.rule === 'anniversary' && anniversaryIn(billing.anchorOn, month) > day;
	return billingMonthBy(billing, isBefore ? month - 1 : month);
}

/** The last month up to this one in which a period begins. */
export function billingMonthBy(billing: Billing, month: Month): Month {
	const {everyMonths} = billing;
	if (everyMonths === 1) {
		return month;
	}

	const past = (month - anchorMonth(billing)) % everyMonths;
	return past === 0 ? month : month - (past < 0 ? past + everyMonths : past);
}
