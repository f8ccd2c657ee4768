import {billingDay, calendarMonthOf, type Day, earliestDay, latestDay} from '../../domain/days.ts';
import {factsOf} from '../value-facts.ts';
import {reasons} from './context.ts';
import {isKept, type Sieve, setAside} from './sieve.ts';

const firstMonth = calendarMonthOf(earliestDay);
const monthCount = calendarMonthOf(latestDay) - firstMonth + 1;
/** A mistyped year stands alone: so few rows, so many months from the next ones. */
const fewShare = 0.01;
const farMonths = 24;
/** No books are longer at either side of where most of them lie. */
const mostMonthsAway = 360;

/** Sets aside the few rows that lie years away from all others: one mistyped year would make every period in between one that is owed. */
export function siftFarDays(sieve: Sieve, days: Int32Array): void {
	const {least, most} = factsOf(days);
	if (least >= earliestDay && most <= latestDay && calendarMonthOf(most) - calendarMonthOf(least) < farMonths) {
		return;
	}

	const dayCounts = new Int32Array(latestDay - earliestDay + 1);
	let total = 0;
	for (let row = 0; row < days.length; row++) {
		if (isKept(sieve, row)) {
			const place = (days[row] as number) - earliestDay;
			dayCounts[place] = (dayCounts[place] as number) + 1;
			total++;
		}
	}

	const near = nearDays(dayCounts, total);
	for (let row = 0; row < days.length && near !== undefined; row++) {
		const day = days[row] as number;
		if ((day < near.firstDay || day >= near.endDay) && isKept(sieve, row)) {
			setAside(sieve, row, reasons.farDate);
		}
	}
}

/** From which day on, and before which one, rows are not far from the others; `undefined` where none is. Takes how many rows each day has, from `earliestDay` on. */
export function nearDays(
	dayCounts: Int32Array,
	total: number,
): {readonly firstDay: Day; readonly endDay: Day} | undefined {
	const {from, to} = mainMonths(byMonth(dayCounts), total);
	return from > 0 || to < monthCount
		? {firstDay: billingDay(firstMonth + from), endDay: billingDay(firstMonth + to)}
		: undefined;
}

function byMonth(dayCounts: Int32Array): Int32Array {
	const counts = new Int32Array(monthCount);
	for (let place = 0; place < dayCounts.length; place++) {
		const rows = dayCounts[place] as number;
		if (rows > 0) {
			const month = calendarMonthOf(place + earliestDay) - firstMonth;
			counts[month] = (counts[month] as number) + rows;
		}
	}

	return counts;
}

/** The months that hold nearly all rows: groups that lie years apart are taken together unless one is nearly nothing. */
function mainMonths(counts: Int32Array, total: number): {readonly from: number; readonly to: number} {
	const groups: {from: number; to: number; rows: number}[] = [];
	for (let month = 0; month < counts.length; month++) {
		const rows = counts[month] as number;
		const last = groups.at(-1);
		if (rows > 0 && last !== undefined && month - last.to < farMonths) {
			last.to = month + 1;
			last.rows += rows;
		} else if (rows > 0) {
			groups.push({from: month, to: month + 1, rows});
		}
	}

	const largest = groups.toSorted((a, b) => b.rows - a.rows)[0];
	const main = groups.filter(
		({from, to, rows}) =>
			largest !== undefined &&
			rows >= total * fewShare &&
			from > largest.from - mostMonthsAway &&
			to < largest.to + mostMonthsAway,
	);
	return {from: main[0]?.from ?? 0, to: main.at(-1)?.to ?? counts.length};
}
