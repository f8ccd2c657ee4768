/** A calendar day as whole days since 1970-01-01, free of clocks and time zones. */
export type Day = number;

/** A billed month, counted from the first one: 0 is 2024-01. */
export type Month = number;

/** Later than any day: the date of what has not happened. */
export const never: Day = 0x7fff_ffff;

/** The simulation always begins here. */
export const firstYear = 2024;

/** The most months a simulation can span. */
export const mostMonths = 36;

const millisecondsPerDay = 86_400_000;

function dayOf(year: number, monthOfYear: number, dayOfMonth: number): Day {
	return Date.UTC(year, monthOfYear, dayOfMonth) / millisecondsPerDay;
}

const firstDays = Int32Array.from({length: mostMonths + 1}, (_, month) => dayOf(firstYear, month, 1));

/** The 1st of the month, on which its invoices are issued. */
export function billingDay(month: Month): Day {
	return firstDays[month] as Day;
}

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
	const match = /^(\d{4})-(\d{2})$/.exec(text);
	if (!match) {
		return undefined;
	}

	const monthOfYear = Number(match[2]);
	const month = (Number(match[1]) - firstYear) * 12 + monthOfYear - 1;
	return monthOfYear >= 1 && monthOfYear <= 12 && month >= 0 && month < mostMonths ? month : undefined;
}
