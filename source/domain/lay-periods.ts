import {type Billing, billingDayIn, billingMonthBy} from './billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, never} from './days.ts';
import type {Periods} from './facts.ts';
import type {LedgerColumns, LedgerFrame} from './ledger-columns.ts';
import {billingOf} from './periods.ts';

/** Months from the first to before the end. */
export type Span = {readonly firstMonth: Month; readonly endMonth: Month};

/** The months that were asked for, and those of all invoices; the month of `day` where there is nothing. */
export function spanOf(
	frame: Pick<LedgerFrame, 'firstMonth' | 'endMonth'>,
	monthOfInvoice: Int32Array,
	day: Day,
): Span {
	let first = frame.firstMonth ?? Number.POSITIVE_INFINITY;
	let end = frame.endMonth ?? Number.NEGATIVE_INFINITY;
	for (let invoice = 0; invoice < monthOfInvoice.length; invoice++) {
		const month = monthOfInvoice[invoice] as Month;
		first = month < first ? month : first;
		end = month >= end ? month + 1 : end;
	}

	const firstMonth = Number.isFinite(first) ? first : Number.isFinite(end) ? end - 1 : calendarMonthOf(day);
	return {firstMonth, endMonth: Math.max(end, firstMonth + 1)};
}

/** Gives every subscription a slot for each period that it owes or has an invoice for, within the span. Slot 0 stays free. */
export function periodsOf(
	{subscriptions, invoices}: LedgerColumns,
	monthOfInvoice: Int32Array,
	span: Span,
): {readonly slots: number; readonly periods: Periods} {
	const count = subscriptions.startedOn.length;
	const first = new Float64Array(count);
	const last = new Float64Array(count);
	for (let index = 0; index < count; index++) {
		const startedOn = subscriptions.startedOn[index] as Day;
		const cancelledOn = subscriptions.cancelledOn[index] as Day;
		const owed = owedMonths(startedOn, cancelledOn, billingOf(subscriptions, index), span);
		first[index] = owed.from;
		last[index] = owed.to;
	}

	for (let invoice = 0; invoice < monthOfInvoice.length; invoice++) {
		const index = invoices.subscription[invoice] as number;
		const month = monthOfInvoice[invoice] as Month;
		first[index] = month < (first[index] as number) ? month : (first[index] as number);
		last[index] = month > (last[index] as number) ? month : (last[index] as number);
	}

	const slotsFrom = new Int32Array(count + 1);
	slotsFrom[0] = 1;
	for (let index = 0; index < count; index++) {
		const months = (last[index] as number) - (first[index] as number);
		const every = subscriptions.everyMonths[index] as number;
		slotsFrom[index + 1] = (slotsFrom[index] as number) + (months < 0 ? 0 : months / every + 1);
	}

	const slots = slotsFrom[count] as number;
	const billedOn = new Int32Array(slots).fill(never);
	for (let index = 0; index < count; index++) {
		const billing = billingOf(subscriptions, index);
		const isOnFirsts = billing.rule === 'first' && billing.everyMonths === 1;
		let month = first[index] as Month;
		for (let slot = slotsFrom[index] as number; slot < (slotsFrom[index + 1] as number); slot++) {
			billedOn[slot] = isOnFirsts ? billingDay(month) : billingDayIn(billing, month);
			month += billing.everyMonths;
		}
	}

	return {
		slots,
		periods: {
			slotsFrom,
			firstMonth: new Int32Array(first.map((month) => (Number.isFinite(month) ? month : span.firstMonth))),
			rule: subscriptions.rule,
			everyMonths: subscriptions.everyMonths,
			anchorOn: subscriptions.anchorOn,
			billedOn,
			begunOn: daysBegun(span, invoices.issuedOn, monthOfInvoice),
		},
	};
}

/** The first and the last month within the span whose period is contracted; from +∞ to −∞ where there is none. */
export function owedMonths(
	startedOn: Day,
	cancelledOn: Day,
	billing: Billing,
	span: Span,
): {readonly from: number; readonly to: number} {
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

	return from <= to ? {from, to} : {from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY};
}

/** The day on which each month of the span begins: its 1st, or that of the earliest invoice for it or a later one. */
function daysBegun({firstMonth, endMonth}: Span, issuedOn: Int32Array, monthOfInvoice: Int32Array): Int32Array {
	const begunOn = Int32Array.from({length: endMonth - firstMonth}, (_, at) => billingDay(firstMonth + at));
	for (let invoice = 0; invoice < monthOfInvoice.length; invoice++) {
		const at = (monthOfInvoice[invoice] as Month) - firstMonth;
		const on = issuedOn[invoice] as Day;
		begunOn[at] = on < (begunOn[at] as Day) ? on : (begunOn[at] as Day);
	}

	for (let at = begunOn.length - 2; at >= 0; at--) {
		begunOn[at] = Math.min(begunOn[at] as Day, begunOn[at + 1] as Day);
	}

	return begunOn;
}
