import {type BillingRule, billingRules, invoiceExpectedBy, periodDay} from '../../domain/billing-period.ts';
import {calendarMonthOf, type Day, type Month, monthEnd} from '../../domain/days.ts';
import {billedMonths, calendarOf} from '../../domain/lay-billings.ts';
import {spanOf} from '../../domain/lay-periods.ts';
import type {BilledMonths, InvoiceColumns, SubscriptionColumns} from '../../domain/ledger-columns.ts';
import {owedInColumns} from '../../domain/owed-months.ts';
import {billingOf} from '../../domain/periods.ts';
import type {Reading} from '../mapping.ts';

/** A reading of the billing days, and what it would make of the books. */
export type BillingReading = Reading['billings'][number] & {
	/** Invoices beside the periods that are owed: for none of them, or for one that has an invoice already. */
	readonly beside: number;
	/** How many invoices are issued on the billing day itself: counted where it matters. */
	readonly onDay: () => number;
	/** The month of the period that each invoice bills. */
	readonly billed: BilledMonths;
};

/** What the readings are made of: the subscriptions without their rule, and the days that invoices bill. */
export type ToBill = {
	readonly subscriptions: Omit<SubscriptionColumns, 'rule'>;
	readonly invoices: Pick<InvoiceColumns, 'subscription' | 'issuedOn' | 'month'>;
	readonly day: Day;
};

/**
 * All readings, in the order of the rules. They are counted up to the end of the last month that is over: in one that is not,
 * a reading that waits for its end would leave less unbilled than the others, whatever it is worth.
 */
export function billingReadings(books: ToBill): readonly BillingReading[] {
	const day = lastMonthEnd(books);
	const {subscriptions, invoices} = books;
	const isMonthly = !subscriptions.everyMonths.includes(12);
	const calendar = calendarOf(invoices.issuedOn);
	let onFirsts: BilledMonths | undefined;
	return billingRules.map((rule) => {
		const rules = new Uint8Array(subscriptions.startedOn.length).fill(billingRules.indexOf(rule));
		const columns = {...subscriptions, rule: rules};
		// By calendar months and on the 1st, an invoice bills the month of its date.
		const same = rule === 'calendar' && isMonthly ? onFirsts : undefined;
		const billed = same ?? billedMonths(columns, invoices, calendar);
		onFirsts ??= rule === 'first' ? billed : undefined;
		return readAs(rule, columns, billed, {...books, day});
	});
}

function lastMonthEnd({invoices: {issuedOn}, day}: ToBill): Day {
	const over = monthEnd(calendarMonthOf(day + 1) - 1);
	return issuedOn.some((on) => on <= over) ? over : day;
}

/**
 * The reading that leaves the fewest periods unbilled; of those the one that leaves the fewest invoices over. Where several
 * do, the 1st or the anniversary, if at least half of the invoices are issued on those days; else calendar months.
 */
export function bestReading(readings: readonly Omit<BillingReading, 'billed'>[], invoices: number): BillingRule {
	const unbilled = Math.min(...readings.map((reading) => reading.unbilled));
	const fewest = readings.filter((reading) => reading.unbilled === unbilled);
	const beside = Math.min(...fewest.map((reading) => reading.beside));
	const best = fewest.filter((reading) => reading.beside === beside);
	const usual = best.find(({rule, onDay}) => rule !== 'calendar' && onDay() * 2 >= invoices);
	return usual?.rule ?? best.at(-1)?.rule ?? 'first';
}

function readAs(
	rule: BillingRule,
	columns: SubscriptionColumns,
	billed: BilledMonths,
	{invoices, day}: ToBill,
): BillingReading {
	const {months} = billed;
	const {from, placesFrom, dueTo} = placesOwed(columns, spanOf(anySpan, billed, day), day);
	const isBilled = new Uint8Array(placesFrom.at(-1) as number);
	let taken = 0;
	for (let invoice = 0; invoice < months.length; invoice++) {
		const index = invoices.subscription[invoice] as number;
		const past = (months[invoice] as Month) - (from[index] as number);
		const every = columns.everyMonths[index] as number;
		const place = (placesFrom[index] as number) + (every === 1 ? past : past / every);
		if (past >= 0 && place < (placesFrom[index + 1] as number) && isBilled[place] === 0) {
			isBilled[place] = 1;
			taken++;
		}
	}

	const unbilled = missingIn(isBilled, placesFrom, dueTo);
	return {
		rule,
		periods: taken + unbilled,
		unbilled,
		beside: months.length - taken,
		onDay: () => onBillingDay(columns, months, invoices),
		billed,
	};
}

const anySpan = {firstMonth: undefined, endMonth: undefined};

/** The periods that subscriptions owe, one behind the other: the month of the first of each, its place, and the place behind the last one that is due by the day. */
function placesOwed(columns: SubscriptionColumns, span: ReturnType<typeof spanOf>, day: Day) {
	const {from, to} = owedInColumns(columns, span);
	const placesFrom = new Int32Array(from.length + 1);
	const dueTo = new Int32Array(from.length);
	const lastOver = calendarMonthOf(day + 1) - 1;
	for (let index = 0; index < from.length; index++) {
		const first = from[index] as Month;
		const last = to[index] as Month;
		const every = columns.everyMonths[index] as number;
		const periods = last < first ? 0 : every === 1 ? last - first + 1 : (last - first) / every + 1;
		let due = periods;
		// What is billed in a month that is over is due.
		if (last > lastOver) {
			const billing = billingOf(columns, index);
			while (due > 0 && invoiceExpectedBy(billing, first + (due - 1) * every) > day) {
				due--;
			}
		}

		from[index] = periods === 0 ? 0 : first;
		placesFrom[index + 1] = (placesFrom[index] as number) + periods;
		dueTo[index] = (placesFrom[index] as number) + due;
	}

	return {from, placesFrom, dueTo};
}

/** How many invoices are issued on the day on which the period begins that they bill. */
function onBillingDay(columns: SubscriptionColumns, months: Int32Array, {subscription, issuedOn}: ToBill['invoices']) {
	let onIt = 0;
	for (let invoice = 0; invoice < months.length; invoice++) {
		const {rule, anchorOn} = billingOf(columns, subscription[invoice] as number);
		onIt += periodDay(rule, anchorOn, months[invoice] as Month) === issuedOn[invoice] ? 1 : 0;
	}

	return onIt;
}

/** How many periods that are due have no invoice. */
function missingIn(isBilled: Uint8Array, placesFrom: Int32Array, dueTo: Int32Array): number {
	let missing = 0;
	for (let index = 0; index < dueTo.length; index++) {
		const to = dueTo[index] as number;
		for (let place = placesFrom[index] as number; place < to; place++) {
			missing += 1 - (isBilled[place] as number);
		}
	}

	return missing;
}
