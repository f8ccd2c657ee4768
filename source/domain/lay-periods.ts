import {periodDay} from './billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, never} from './days.ts';
import {noSlot, type Periods} from './facts.ts';
import type {BilledMonths, LedgerColumns, LedgerFrame} from './ledger-columns.ts';
import {noneOwed, owedInColumns, type Span} from './owed-months.ts';
import {billingOf} from './periods.ts';

/** The months that were asked for, and those of all invoices; the month of `day` where there is nothing. */
export function spanOf(
	frame: Pick<LedgerFrame, 'firstMonth' | 'endMonth'>,
	billed: Pick<BilledMonths, 'first' | 'end'>,
	day: Day,
): Span {
	const first = Math.min(frame.firstMonth ?? Number.POSITIVE_INFINITY, billed.first);
	const end = Math.max(frame.endMonth ?? Number.NEGATIVE_INFINITY, billed.end);
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
	const {from: first, to: last} = owedInColumns(subscriptions, span);
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
	const billedOn = new Int32Array(slots);
	billedOn[noSlot] = never;
	for (let index = 0; index < count; index++) {
		const {rule, everyMonths, anchorOn} = billingOf(subscriptions, index);
		let month = first[index] as Month;
		for (let slot = slotsFrom[index] as number; slot < (slotsFrom[index + 1] as number); slot++) {
			billedOn[slot] = periodDay(rule, anchorOn, month);
			month += everyMonths;
		}
	}

	return {
		slots,
		periods: {
			slotsFrom,
			firstMonth: first.map((month) => (month === noneOwed.from ? span.firstMonth : month)),
			rule: subscriptions.rule,
			everyMonths: subscriptions.everyMonths,
			anchorOn: subscriptions.anchorOn,
			billedOn,
			begunOn: daysBegun(span, invoices.issuedOn, monthOfInvoice),
		},
	};
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
