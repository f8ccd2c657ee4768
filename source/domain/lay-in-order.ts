import {billingDay, type Day, type Month, never} from './days.ts';
import {daysNever} from './facts.ts';
import {isInOrder} from './in-order.ts';
import {billedOn, endMonthOf, firstMonthOf, type Ledger, startedOn, subscriptionCount} from './ledger.ts';
import {slotOf} from './periods.ts';
import {dueOnOf} from './rows.ts';

/**
 * The periods of all months, laid down by the day since which they are in order: what is in order once stays so, and on
 * most days most are. A step in time asks of the others alone.
 */
export type Laid = {
	/** Those that never are in order: places of subscriptions, rising, so that the columns are read in one direction; and of months. */
	readonly amiss: {readonly index: Int32Array; readonly at: Uint16Array};
	/** The others: places of subscriptions, month by month; within a month by the day since which the period is in order. */
	readonly order: Int32Array;
	/** Where in `order` each month begins; one entry more than there are months. */
	readonly from: Int32Array;
	/** By month, and days from its 1st on: the periods that are in order by the close of that day. */
	readonly counts: Int32Array;
	readonly cents: Float64Array;
	/** By month: the first day on which an invoice of those is due. */
	readonly due: Int32Array;
};

/** Days are told apart so far from the month's 1st on; what is in order only later is asked like what never is. */
const days = 184;
const neverInOrder = days;
/** No invoice, and nothing owed: nobody asks for it. */
const nothing = days + 1;

/** Calls back for every period of every subscription that begins before the month. */
export function walk(ledger: Ledger, before: Month, visit: (index: number, month: Month) => void): void {
	const count = subscriptionCount(ledger);
	for (let index = 0; index < count; index++) {
		const end = Math.min(before, endMonthOf(ledger, index));
		for (let month = firstMonthOf(ledger, index); month < end; month++) {
			visit(index, month);
		}
	}
}

/** Where the sums of the ledger's month at this place stand for what is in order by the close of the day; below 0 for days before the month. */
export function placeOf({firstMonth}: Ledger, at: number, day: Day): number {
	const past = day - billingDay(firstMonth + at);
	return past < 0 ? -1 : at * days + Math.min(past, days - 1);
}

/** Lays down the periods of all months of the ledger, whatever its day. */
export function lay(ledger: Ledger): Laid {
	const {facts, firstMonth, months} = ledger;
	const whole = {...ledger, day: never - 1};
	const count = subscriptionCount(ledger);
	const since = new Uint8Array(count * months).fill(nothing);
	const counts = new Int32Array(months * days);
	const cents = new Float64Array(months * days);
	const due = daysNever(months);
	const amiss: {index: number[]; at: number[]} = {index: [], at: []};
	walk(ledger, firstMonth + months, (index, month) => {
		const at = month - firstMonth;
		const day = inOrderSince(whole, index, month);
		since[index * months + at] = day;
		if (day === neverInOrder) {
			amiss.index.push(index);
			amiss.at.push(at);
		} else if (day < days) {
			const place = at * days + day;
			const slot = slotOf(ledger, index, month);
			due[at] = Math.min(due[at] as Day, dueOnOf(ledger, slot));
			counts[place] = (counts[place] as number) + 1;
			cents[place] = (cents[place] as number) + (facts.amountCents[slot] as number);
		}
	});
	const from = new Int32Array(months + 1);
	for (let at = 0; at < months; at++) {
		for (let place = at * days + 1; place < (at + 1) * days; place++) {
			counts[place] = (counts[place] as number) + (counts[place - 1] as number);
			cents[place] = (cents[place] as number) + (cents[place - 1] as number);
		}

		from[at + 1] = (from[at] as number) + (counts[(at + 1) * days - 1] as number);
	}

	return {
		amiss: {index: Int32Array.from(amiss.index), at: Uint16Array.from(amiss.at)},
		order: ordered(since, count, from, counts),
		from,
		counts,
		cents,
		due,
	};
}

/** The subscriptions of each month by the day since which they are in order, then by their places. */
function ordered(since: Uint8Array, count: number, from: Int32Array, counts: Int32Array): Int32Array {
	const months = from.length - 1;
	const order = new Int32Array(from[months] as number);
	const next = new Int32Array(days);
	for (let at = 0; at < months; at++) {
		next[0] = from[at] as number;
		for (let day = 1; day < days; day++) {
			next[day] = (from[at] as number) + (counts[at * days + day - 1] as number);
		}

		for (let index = 0; index < count; index++) {
			const day = since[index * months + at] as number;
			if (day < days) {
				order[next[day] as number] = index;
				next[day] = (next[day] as number) + 1;
			}
		}
	}

	return order;
}

/** Days from the month's 1st to the one since which its period is in order for good, that of its payment; `neverInOrder` or `nothing`. `whole` knows all days. */
function inOrderSince(whole: Ledger, index: number, month: Month): number {
	const {issuedOn, paidOn, cancelledOn} = whole.facts;
	const slot = slotOf(whole, index, month);
	const on = billedOn(whole, index, month);
	const issued = issuedOn[slot] as Day;
	if (issued === never && (on === never || on > (cancelledOn[index] as Day) || on < startedOn(whole, index))) {
		return nothing;
	}

	const paid = paidOn[slot] as Day;
	const past = paid - billingDay(month);
	const isSoon = paid >= issued && paid >= on && past >= 0 && past < days;
	return isSoon && isInOrder(whole, index, month) ? past : neverInOrder;
}
