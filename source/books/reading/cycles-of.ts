import {calendarMonthOf} from '../../domain/days.ts';
import {nowhere} from '../values/key-index.ts';
import {keyAt} from '../values/keys.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {isKept} from './sieve.ts';

/** Two invoices of a yearly subscription are never closer than this many months. */
const leastMonths = 11;

/**
 * How many months a period of each subscription is long, by row: as it says itself; else by the name of its plan; else a year
 * where its invoices are never closer than that, or its only one is twelve times its price of a month.
 */
export function cyclesOf(
	subscriptions: SubscriptionRows,
	invoices: InvoiceRows,
	subscriptionOf: Int32Array,
): Uint8Array {
	const everyMonths = subscriptions.everyMonths.slice();
	if (everyMonths.every((months) => months !== 0)) {
		return everyMonths;
	}

	const {closest, count, amount} = gaps(subscriptions.rows, invoices, subscriptionOf);
	for (let row = 0; row < everyMonths.length; row++) {
		if (everyMonths[row] === 0) {
			const isYearly =
				isYearlyPlan(subscriptions, row) ||
				((count[row] as number) > 1 && (closest[row] as number) >= leastMonths) ||
				(count[row] === 1 && isTwelvefold(subscriptions, row, amount[row] as number));
			everyMonths[row] = isYearly ? 12 : 1;
		}
	}

	return everyMonths;
}

function isYearlyPlan({plans}: SubscriptionRows, row: number): boolean {
	const plan = plans && keyAt(plans, row);
	return typeof plan === 'string' && /annual|year/i.test(plan);
}

function isTwelvefold({monthlyPrice, yearlyPrice}: SubscriptionRows, row: number, amount: number): boolean {
	const month = monthlyPrice?.[row] ?? Number.NaN;
	return amount > 0 && (amount === month * 12 || (amount === yearlyPrice?.[row] && amount !== month));
}

/** The fewest months between two invoices of each subscription that follow each other, how many it has, and what the last asks for. */
function gaps(rows: number, invoices: InvoiceRows, subscriptionOf: Int32Array) {
	const count = new Int32Array(rows);
	const [first, last] = [new Int32Array(rows).fill(2 ** 30), new Int32Array(rows).fill(-(2 ** 30))];
	const amount = new Float64Array(rows);
	for (let row = 0; row < invoices.rows; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere && isKept(invoices.sieve, row)) {
			const day = invoices.issuedOn[row] as number;
			count[subscription] = (count[subscription] as number) + 1;
			first[subscription] = Math.min(first[subscription] as number, day);
			last[subscription] = Math.max(last[subscription] as number, day);
			amount[subscription] = invoices.amountCents[row] as number;
		}
	}

	// Most subscriptions have more invoices than a yearly one could: only the others are looked at day by day.
	const isRare = count.map((each, row) =>
		Number(each > 1 && (last[row] as number) - (first[row] as number) >= (each - 1) * leastDays),
	);
	return {count, amount, closest: isRare.includes(1) ? closestOf(isRare, invoices, subscriptionOf) : isRare};
}

/** Eleven months are never shorter. */
const leastDays = 300;

function closestOf(isRare: Int32Array, invoices: InvoiceRows, subscriptionOf: Int32Array): Int32Array {
	const closest = isRare.map((rare) => (rare === 1 ? 2 ** 30 : 0));
	const before = new Int32Array(isRare.length).fill(-(2 ** 30));
	for (const row of inOrder(invoices.issuedOn)) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere && isRare[subscription] === 1 && isKept(invoices.sieve, row)) {
			const month = calendarMonthOf(invoices.issuedOn[row] as number);
			closest[subscription] = Math.min(closest[subscription] as number, month - (before[subscription] as number));
			before[subscription] = month;
		}
	}

	return closest;
}

/** Rows by their days; counted day by day, as there are few of those. */
function inOrder(days: Int32Array): Int32Array {
	let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const day of days) {
		if (Math.abs(day) < farthest) {
			least = Math.min(least, day);
			most = Math.max(most, day);
		}
	}

	const span = most >= least ? most - least + 1 : 0;
	const from = new Int32Array(span + 2);
	const placeOf = (day: number) => (day >= least && day <= most ? day - least : span);
	for (const day of days) {
		from[placeOf(day) + 1] = (from[placeOf(day) + 1] as number) + 1;
	}

	for (let place = 0; place <= span; place++) {
		from[place + 1] = (from[place + 1] as number) + (from[place] as number);
	}

	const order = new Int32Array(days.length);
	for (let row = 0; row < days.length; row++) {
		const place = placeOf(days[row] as number);
		order[from[place] as number] = row;
		from[place] = (from[place] as number) + 1;
	}

	return order;
}

/** Days of rows that are set aside may be no days. */
const farthest = 200_000;
