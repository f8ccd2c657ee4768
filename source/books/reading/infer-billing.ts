import {type BillingRule, billingDayIn, billingRules, invoiceExpectedBy} from '../../domain/billing-period.ts';
import {billingDay, calendarMonthOf, type Day, type Month, monthEnd} from '../../domain/days.ts';
import {billingMonths} from '../../domain/lay-billings.ts';
import {owedMonths, spanOf} from '../../domain/lay-periods.ts';
import type {InvoiceColumns, SubscriptionColumns} from '../../domain/ledger-columns.ts';
import {billingOf} from '../../domain/periods.ts';
import type {Reading} from '../mapping.ts';

/** A reading of the billing days, and what it would make of the books. */
export type BillingReading = Reading['billings'][number] & {
	/** Invoices beside the periods that are owed: for none of them, or for one that has an invoice already. */
	readonly beside: number;
	/** How many invoices are issued on the billing day itself: counted where it matters. */
	readonly onDay: () => number;
	/** The month of the period that each invoice bills. */
	readonly months: Int32Array;
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
	const {everyMonths} = books.subscriptions;
	const isMonthly = !everyMonths.includes(12);
	const readings: BillingReading[] = [];
	for (const rule of billingRules) {
		// By calendar months and on the 1st, an invoice bills the month of its date.
		const same = rule === 'calendar' && isMonthly ? readings[billingRules.indexOf('first')]?.months : undefined;
		readings.push(readAs(rule, {...books, day}, same));
	}

	return readings;
}

function lastMonthEnd({invoices: {issuedOn}, day}: ToBill): Day {
	const over = monthEnd(calendarMonthOf(day + 1) - 1);
	return issuedOn.some((on) => on <= over) ? over : day;
}

/**
 * The reading that leaves the fewest periods unbilled; of those the one that leaves the fewest invoices over. Where several
 * do, the 1st or the anniversary, if at least half of the invoices are issued on those days; else calendar months.
 */
export function bestReading(readings: readonly Omit<BillingReading, 'months'>[], invoices: number): BillingRule {
	const unbilled = Math.min(...readings.map((reading) => reading.unbilled));
	const fewest = readings.filter((reading) => reading.unbilled === unbilled);
	const beside = Math.min(...fewest.map((reading) => reading.beside));
	const best = fewest.filter((reading) => reading.beside === beside);
	const usual = best.find(({rule, onDay}) => rule !== 'calendar' && onDay() * 2 >= invoices);
	return usual?.rule ?? best.at(-1)?.rule ?? 'first';
}

function readAs(
	rule: BillingRule,
	{subscriptions, invoices, day}: ToBill,
	known: Int32Array | undefined,
): BillingReading {
	const count = subscriptions.startedOn.length;
	const columns = {...subscriptions, rule: new Uint8Array(count).fill(billingRules.indexOf(rule))};
	const months = known ?? billingMonths(columns, invoices);
	const span = spanOf({firstMonth: undefined, endMonth: undefined}, months, day);
	const from = new Int32Array(count);
	const placesFrom = new Int32Array(count + 1);
	const dueTo = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		const billing = billingOf(columns, index);
		const startedOn = subscriptions.startedOn[index] as Day;
		const owed = owedMonths(startedOn, subscriptions.cancelledOn[index] as Day, billing, span);
		const periods = owed.to < owed.from ? 0 : (owed.to - owed.from) / billing.everyMonths + 1;
		let due = periods;
		while (due > 0 && invoiceExpectedBy(billing, owed.from + (due - 1) * billing.everyMonths) > day) {
			due--;
		}

		from[index] = periods === 0 ? 0 : owed.from;
		placesFrom[index + 1] = (placesFrom[index] as number) + periods;
		dueTo[index] = (placesFrom[index] as number) + due;
	}

	const isBilled = new Uint8Array(placesFrom[count] as number);
	let billed = 0;
	for (let invoice = 0; invoice < months.length; invoice++) {
		const index = invoices.subscription[invoice] as number;
		const past = (months[invoice] as Month) - (from[index] as number);
		const every = subscriptions.everyMonths[index] as number;
		const place = (placesFrom[index] as number) + (every === 1 ? past : past / every);
		if (past >= 0 && place < (placesFrom[index + 1] as number) && isBilled[place] === 0) {
			isBilled[place] = 1;
			billed++;
		}
	}

	const unbilled = missingIn(isBilled, placesFrom, dueTo);
	const onDay = () => {
		let onIt = 0;
		for (let invoice = 0; invoice < months.length; invoice++) {
			const index = invoices.subscription[invoice] as number;
			const month = months[invoice] as Month;
			const isOnFirsts = rule === 'first' && subscriptions.everyMonths[index] === 1;
			const on = isOnFirsts ? billingDay(month) : billingDayIn(billingOf(columns, index), month);
			onIt += on === invoices.issuedOn[invoice] ? 1 : 0;
		}

		return onIt;
	};
	return {rule, periods: billed + unbilled, unbilled, beside: months.length - billed, onDay, months};
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
