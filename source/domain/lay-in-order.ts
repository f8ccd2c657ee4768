import {periodMonths, priceOfPeriod} from './contract.ts';
import {billingDay, type Day, type Month, never} from './days.ts';
import {daysNever, noRow} from './facts.ts';
import {endMonthOf, firstMonthOf, type Ledger, planOf, startedOn, subscriptionCount} from './ledger.ts';
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
/** Never in order, or no invoice and nothing owed. */
const nothing = days;

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

/** What is laid down of all subscriptions so far. */
type Draft = {
	/** By subscription and month: the day since which the period is in order, or `nothing`, as of what never is. */
	readonly since: Uint8Array;
	/** As in `Laid`, but for each day alone. */
	readonly counts: Int32Array;
	readonly cents: Float64Array;
	readonly due: Int32Array;
	readonly amiss: {readonly index: number[]; readonly at: number[]};
};

/** Lays down the periods of all months of the ledger, whatever its day. */
export function lay(ledger: Ledger): Laid {
	const {months} = ledger;
	const count = subscriptionCount(ledger);
	const since = new Uint8Array(count * months).fill(nothing);
	const counts = new Int32Array(months * days);
	const cents = new Float64Array(months * days);
	const due = daysNever(months);
	const amiss: Draft['amiss'] = {index: [], at: []};
	const whole = {...ledger, day: never - 1};
	for (let index = 0; index < count; index++) {
		layOwn(whole, index, {since, counts, cents, due, amiss});
	}

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

/**
 * Lays down the periods of one subscription. In order for good since its payment is what `isInOrder` says is so when all days
 * are known: here what holds for all of its periods is looked up once. `whole` knows all days.
 */
function layOwn(whole: Ledger, index: number, {since, counts, cents, due, amiss}: Draft): void {
	const {facts, firstMonth, months} = whole;
	const {periods, issuedOn, paidOn, amountCents, paidCents, nextInvoice, nextPayment} = facts;
	const [started, cancelled] = [startedOn(whole, index), facts.cancelledOn[index] as Day];
	const every = periodMonths(whole, index);
	const price = facts.agreements === undefined ? planOf(whole, index).monthlyPriceCents * every : Number.NaN;
	const end = Math.min(firstMonth + months, endMonthOf(whole, index));
	let slot = periods === undefined ? index * months : (periods.slotsFrom[index] as number);
	for (let month = firstMonthOf(whole, index); month < end; month += every, slot++) {
		const first = billingDay(month);
		const on = periods === undefined ? first : (periods.billedOn[slot] as Day);
		const isOwed = on >= started && on <= cancelled && on !== never;
		const issued = issuedOn[slot] as Day;
		if (issued === never && !isOwed) {
			continue;
		}

		const paid = paidOn[slot] as Day;
		const past = paid - first;
		const amount = amountCents[slot] as number;
		const at = month - firstMonth;
		if (
			paid >= issued &&
			paid >= on &&
			past >= 0 &&
			past < days &&
			paidCents[slot] === amount &&
			(nextInvoice === undefined || nextInvoice[slot] === noRow) &&
			(nextPayment === undefined || nextPayment[slot] === noRow) &&
			amount === (isOwed ? (Number.isNaN(price) ? priceOfPeriod(whole, index, month) : price) : 0)
		) {
			const place = at * days + past;
			since[index * months + at] = past;
			counts[place] = (counts[place] as number) + 1;
			cents[place] = (cents[place] as number) + amount;
			const dueOn = dueOnOf(whole, slot);
			due[at] = dueOn < (due[at] as Day) ? dueOn : (due[at] as Day);
		} else {
			amiss.index.push(index);
			amiss.at.push(at);
		}
	}
}
