import {billingDay, calendarMonthOf, type Day, formatMonth, type Month, monthEnd} from './days.ts';
import type {Ledger} from './facts.ts';

/** The days a reader can stand on: every day from the first month's 1st to the close-out. */
export type Timeline = {
	readonly firstDay: Day;
	/** The day by whose close every injected leak can be seen: the last invoice's due date, the grace, and one day more; never before the last month's end. Of books that were opened, their last day. */
	readonly closeOut: Day;
	/** The month ends, then the close-out where it is later. */
	readonly steps: readonly Day[];
};

/** The timeline of so many billed months under these terms. */
export function timelineOf(months: number, termsDays: number, graceDays: number, firstMonth: Month = 0): Timeline {
	const lastMonth: Month = firstMonth + months - 1;
	const closeOut = Math.max(monthEnd(lastMonth), billingDay(lastMonth) + termsDays + graceDays + 1);
	return {firstDay: billingDay(firstMonth), closeOut, steps: stepsTo(closeOut, firstMonth, months)};
}

/** The timeline of books that end with what is known on their ledger's day. */
export function timelineOfBooks({day, firstMonth, months}: Pick<Ledger, 'day' | 'firstMonth' | 'months'>): Timeline {
	const firstDay = Math.min(billingDay(firstMonth), day);
	return {firstDay, closeOut: day, steps: stepsTo(day, firstMonth, months)};
}

/** The ends of the billed months before the last day, and that day. */
function stepsTo(last: Day, firstMonth: Month, months: number): readonly Day[] {
	const ends = Array.from({length: months}, (_, at) => monthEnd(firstMonth + at));
	return [...ends.filter((end) => end < last), last];
}

/**
 * The step `count` places away from `day`, at most the first or last one. From between two steps, forward goes to the
 * next and back to the one before; with none before, the day stays.
 */
export function stepFrom(timeline: Timeline, day: Day, count: number): Day {
	const {steps} = timeline;
	if (count === 0 || (count < 0 && day <= (steps[0] as Day))) {
		return day;
	}

	const next = steps.findIndex((step) => step >= day);
	const isOnStep = steps[next] === day;
	const from = count < 0 || isOnStep ? next : next - 1;
	const index = Math.min(steps.length - 1, Math.max(0, from + count));
	return steps[index] as Day;
}

/** A name for the step a day belongs to: its month, or `close-out` past the last billed month. */
export function stepName(months: number, day: Day, firstMonth: Month = 0): string {
	return isPastMonths(months, day, firstMonth) ? 'close-out' : formatMonth(calendarMonthOf(day));
}

/** Whether the day lies behind all billed months. */
export function isPastMonths(months: number, day: Day, firstMonth: Month = 0): boolean {
	return day > monthEnd(firstMonth + months - 1);
}
