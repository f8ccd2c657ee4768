import {type Billing, billingDayIn, billingMonthBy, billingRules, periodDay} from './billing-period.ts';
import {calendarMonthOf, type Day, type Month, never} from './days.ts';
import type {SubscriptionColumns} from './ledger-columns.ts';
import {billingOf} from './periods.ts';

/** Months from the first to before the end. */
export type Span = {readonly firstMonth: Month; readonly endMonth: Month};

/** Where no month is owed: after all months, and before them. */
export const noneOwed = {from: 2 ** 31 - 1, to: -(2 ** 31)} as const;

/** The first and the last month within the span whose period is contracted; `noneOwed` where there is none. */
export function owedMonths(
	startedOn: Day,
	cancelledOn: Day,
	billing: Billing,
	span: Span,
): {readonly from: Month; readonly to: Month} {
	const {everyMonths} = billing;
	let from = billingMonthBy(billing, Math.max(span.firstMonth, calendarMonthOf(startedOn)));
	while (from < span.firstMonth || billingDayIn(billing, from) < startedOn) {
		from += everyMonths;
	}

	const lastMonth = span.endMonth - 1;
	let to = billingMonthBy(
		billing,
		cancelledOn === never ? lastMonth : Math.min(lastMonth, calendarMonthOf(cancelledOn)),
	);
	while (billingDayIn(billing, to) > cancelledOn) {
		to -= everyMonths;
	}

	return from <= to ? {from, to} : noneOwed;
}

/** The same of all subscriptions: of monthly ones without a walk, for within a month it takes one step at most. */
export function owedInColumns(
	subscriptions: Pick<SubscriptionColumns, 'startedOn' | 'cancelledOn' | 'rule' | 'everyMonths' | 'anchorOn'>,
	span: Span,
): {readonly from: Int32Array; readonly to: Int32Array} {
	const {startedOn, cancelledOn, rule: rules, everyMonths, anchorOn} = subscriptions;
	const [from, to] = [new Int32Array(startedOn.length), new Int32Array(startedOn.length)];
	for (let index = 0; index < from.length; index++) {
		const start = startedOn[index] as Day;
		const end = cancelledOn[index] as Day;
		if (everyMonths[index] !== 1) {
			const owed = owedMonths(start, end, billingOf(subscriptions, index), span);
			from[index] = owed.from;
			to[index] = owed.to;
			continue;
		}

		const rule = billingRules[rules[index] as number] as Billing['rule'];
		const anchor = anchorOn[index] as Day;
		let first = calendarMonthOf(start);
		first = first < span.firstMonth ? span.firstMonth : first;
		first += periodDay(rule, anchor, first) < start ? 1 : 0;
		let last = span.endMonth - 1;
		if (end !== never) {
			const month = calendarMonthOf(end);
			last = month > last ? last : month;
			last -= periodDay(rule, anchor, last) > end ? 1 : 0;
		}

		from[index] = first <= last ? first : noneOwed.from;
		to[index] = first <= last ? last : noneOwed.to;
	}

	return {from, to};
}
