import {type Billing, billingDayIn, billingMonthBy, billingRules} from './billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, never} from './days.ts';
import type {Periods} from './facts.ts';
import type {LedgerDraft, SubscriptionRow} from './ledger-draft.ts';

/** How a subscription is billed: on the 1st of every month where its row does not say otherwise. */
export function billingOfRow({
	startedOn,
	rule = 'first',
	everyMonths = 1,
	anchorOn = startedOn,
}: SubscriptionRow): Billing {
	return {rule, everyMonths, anchorOn};
}

/** Months from the first to before the end. */
export type Span = {readonly firstMonth: Month; readonly endMonth: Month};

/** The months that were asked for, and those of all invoices; the month of `day` where there is nothing. */
export function spanOf({frame}: LedgerDraft, monthOfInvoice: readonly Month[], day: Day): Span {
	let first = frame.firstMonth ?? Number.POSITIVE_INFINITY;
	let end = frame.endMonth ?? Number.NEGATIVE_INFINITY;
	for (const month of monthOfInvoice) {
		first = Math.min(first, month);
		end = Math.max(end, month + 1);
	}

	const firstMonth = Number.isFinite(first) ? first : Number.isFinite(end) ? end - 1 : calendarMonthOf(day);
	return {firstMonth, endMonth: Math.max(end, firstMonth + 1)};
}

/** Gives every subscription a slot for each period that it owes or has an invoice for, within the span. Slot 0 stays free. */
export function periodsOf(
	{subscriptions, invoices}: LedgerDraft,
	billings: readonly Billing[],
	monthOfInvoice: readonly Month[],
	span: Span,
): {readonly slots: number; readonly periods: Periods} {
	const owed = subscriptions.map((row, index) => owedMonths(row, billings[index] as Billing, span));
	const first = Float64Array.from(owed, ({from}) => from);
	const last = Float64Array.from(owed, ({to}) => to);
	for (const [invoice, month] of monthOfInvoice.entries()) {
		const index = invoices.subscription[invoice] as number;
		first[index] = Math.min(first[index] as number, month);
		last[index] = Math.max(last[index] as number, month);
	}

	const slotsFrom = new Int32Array(subscriptions.length + 1);
	slotsFrom[0] = 1;
	for (const [index, {everyMonths}] of billings.entries()) {
		const months = (last[index] as number) - (first[index] as number);
		slotsFrom[index + 1] = (slotsFrom[index] as number) + (months < 0 ? 0 : months / everyMonths + 1);
	}

	const slots = slotsFrom[subscriptions.length] as number;
	const billedOn = new Int32Array(slots).fill(never);
	for (const [index, billing] of billings.entries()) {
		let month = first[index] as Month;
		for (let slot = slotsFrom[index] as number; slot < (slotsFrom[index + 1] as number); slot++) {
			billedOn[slot] = billingDayIn(billing, month);
			month += billing.everyMonths;
		}
	}

	return {
		slots,
		periods: {
			slotsFrom,
			firstMonth: Int32Array.from(first, (month) => (Number.isFinite(month) ? month : span.firstMonth)),
			rule: Uint8Array.from(billings, ({rule}) => billingRules.indexOf(rule)),
			everyMonths: Uint8Array.from(billings, ({everyMonths}) => everyMonths),
			anchorOn: Int32Array.from(billings, ({anchorOn}) => anchorOn),
			billedOn,
			begunOn: daysBegun(span, invoices.issuedOn, monthOfInvoice),
		},
	};
}

/** The first and the last month within the span whose period is contracted; from +∞ to −∞ where there is none. */
function owedMonths({startedOn, cancelledOn = never}: SubscriptionRow, billing: Billing, span: Span) {
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
function daysBegun(
	{firstMonth, endMonth}: Span,
	issuedOn: readonly Day[],
	monthOfInvoice: readonly Month[],
): Int32Array {
	const begunOn = Int32Array.from({length: endMonth - firstMonth}, (_, at) => billingDay(firstMonth + at));
	for (const [invoice, month] of monthOfInvoice.entries()) {
		const at = month - firstMonth;
		begunOn[at] = Math.min(begunOn[at] as Day, issuedOn[invoice] as Day);
	}

	for (let at = begunOn.length - 2; at >= 0; at--) {
		begunOn[at] = Math.min(begunOn[at] as Day, begunOn[at + 1] as Day);
	}

	return begunOn;
}
