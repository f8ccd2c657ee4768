import {billingDay, calendarMonthOf, type Day, type Month, monthEnd} from '../domain/days.ts';
import type {Ledger} from '../domain/ledger.ts';
import {shortMonth, writtenMonth} from '../domain/written-days.ts';

/** By the number of a customer, some of its months. */
export type MonthsByCustomer = ReadonlyMap<number, readonly Month[]>;

/** One thing that happened, in words, and the customers it happened to. */
export type StoryLine = {
	/** The letter of its scenario. */
	readonly letter: string;
	readonly count: number;
	readonly text: string;
	/** In the order of their numbers, each once. */
	readonly customerIds: readonly number[];
	/** By customer, the months that it happened to; nothing for what has no month. */
	readonly months: MonthsByCustomer;
};

/** A stretch of days, both ends included. */
export type Span = {readonly from: Day; readonly to: Day};

/** The days of the step that `day` belongs to, up to that day: its month's, or those since the last billed month. */
export function spanOf(months: number, day: Day, firstMonth: Month = 0): Span {
	const last = monthEnd(firstMonth + months - 1);
	return day > last ? {from: last + 1, to: day} : {from: billingDay(calendarMonthOf(day)), to: day};
}

/** Whom something happened to, and to which of the months, if that is what it happened to. */
export type StoryItem = {readonly customerId: number; readonly month?: Month};

/** One line, of the customers that it happened to; a customer may be named several times. */
export function storyLine(letter: string, items: readonly StoryItem[], text: string): StoryLine {
	const ids = new Set(items.map(({customerId}) => customerId));
	const customerIds = [...ids].sort((a, b) => a - b);
	return {letter, count: items.length, text, customerIds, months: monthsByCustomer(items)};
}

/** By customer, the months that are named with it. */
export function monthsByCustomer(items: readonly StoryItem[]): MonthsByCustomer {
	const months = new Map<number, Month[]>();
	for (const {customerId, month} of items) {
		if (month !== undefined) {
			months.set(customerId, [...(months.get(customerId) ?? []), month]);
		}
	}

	return months;
}

/** The items by the month that they belong to, the oldest first. */
export function byMonth<Item extends {readonly month: Month}>(items: readonly Item[]): [Month, Item[]][] {
	const months = new Map<Month, Item[]>();
	for (const item of items) {
		const known = months.get(item.month);
		if (known) {
			known.push(item);
		} else {
			months.set(item.month, [item]);
		}
	}

	return [...months].sort(([a], [b]) => a - b);
}

/** A month's name in a story: short, for there is little room; with its year where there are several. */
export function nameInStory(month: Month, {months}: Ledger): string {
	return months > 12 ? writtenMonth(month) : shortMonth(month);
}
