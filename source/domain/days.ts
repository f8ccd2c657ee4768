/** A calendar day as whole days since 1970-01-01, free of clocks and time zones. */
export type Day = number;

/** A calendar month, counted from the first simulated one: 0 is 2024-01, −1 is 2023-12. */
export type Month = number;

/** Later than any day: the date of what has not happened. */
export const never: Day = 0x7fff_ffff;

/** The simulation always begins here. */
export const firstYear = 2024;

/** The most months a simulation can span. */
export const mostMonths = 36;

/** The years of which a ledger holds days. */
const earliestYear = 1900;
const latestYear = 2199;

const millisecondsPerDay = 86_400_000;

function dayOf(year: number, monthOfYear: number, dayOfMonth: number): Day {
	return Date.UTC(year, monthOfYear, dayOfMonth) / millisecondsPerDay;
}

const monthsBefore = (firstYear + 1 - earliestYear) * 12;
/** A year more at both ends, for the periods around the first and the last day, and the 1st that ends it. */
const firstDays = new Int32Array((latestYear + 3 - earliestYear) * 12 + 1);
for (let at = 0; at < firstDays.length; at++) {
	firstDays[at] = dayOf(earliestYear - 1, at, 1);
}

/** The 1st of the month, on which the simulation issues its invoices; of any month of the years that a ledger holds, and of a year before and after them. */
export function billingDay(month: Month): Day {
	return firstDays[month + monthsBefore] as Day;
}

/** The first and the last day that a ledger can hold. */
export const earliestDay: Day = dayOf(earliestYear, 0, 1);
export const latestDay: Day = dayOf(latestYear, 11, 31);

/** The last day of the month. */
export function monthEnd(month: Month): Day {
	return billingDay(month + 1) - 1;
}

/** The month a day falls in; days outside the simulated span give the nearest month. */
export function monthOf(day: Day): Month {
	let month = Math.min(mostMonths - 1, Math.max(0, Math.floor((day - billingDay(0)) / 31)));
	while (month < mostMonths - 1 && billingDay(month + 1) <= day) {
		month++;
	}

	return month;
}

/** The month a day falls in, whenever it is, among the years that a ledger holds. */
export function calendarMonthOf(day: Day): Month {
	// The average month is not too long by enough, over 300 years, to be off by more than one.
	let month = Math.floor((day - billingDay(0)) / 30.436_875);
	if (billingDay(month) > day) {
		month--;
	} else if (billingDay(month + 1) <= day) {
		month++;
	}

	return month;
}

/** How many days something has lasted by the close of `day`, the day since which it does counted: on that day it is 1. */
export function daysSince(since: Day, day: Day): number {
	return day - since + 1;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
	return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Reads `YYYY-MM-DD`; anything else, and days that no calendar has, give `undefined`. */
export function parseDay(text: string): Day | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) {
		return undefined;
	}

	const day = dayOf(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	return formatDay(day) === text ? day : undefined;
}

/** `YYYY-MM`. */
export function formatMonth(month: Month): string {
	return formatDay(billingDay(month)).slice(0, 7);
}

/** Reads `YYYY-MM`; anything else, and months outside the longest simulation, give `undefined`. */
export function parseMonth(text: string): Month | undefined {
	const month = parseCalendarMonth(text);
	return month !== undefined && month >= 0 && month < mostMonths ? month : undefined;
}

/** Reads `YYYY-MM` of the years that a ledger holds; anything else gives `undefined`. */
export function parseCalendarMonth(text: string): Month | undefined {
	const match = /^(\d{4})-(\d{2})$/.exec(text);
	if (!match) {
		return undefined;
	}

	const [year, monthOfYear] = [Number(match[1]), Number(match[2])];
	const isKnown = year >= earliestYear && year <= latestYear && monthOfYear >= 1 && monthOfYear <= 12;
	return isKnown ? (year - firstYear) * 12 + monthOfYear - 1 : undefined;
}
