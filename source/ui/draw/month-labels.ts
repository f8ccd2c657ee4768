import {formatMonth, type Month} from '../../domain/days.ts';
import type {AxisLabel} from './chart-frame.ts';
import {monthLetters} from './marks.ts';

/** Columns that the letter of a month needs, with what parts it from the next, and a year. */
const leastColumns = {letter: 2, year: 5};

/**
 * What stands below an axis of so many months in `columns` columns: their first letters; where those would run into each
 * other, the years where they begin, as many of them as stand apart. `shareBefore` says how much of the axis, 0 … 1, lies
 * before a month; nothing lies before the first.
 */
export function monthLabels(
	firstMonth: Month,
	months: number,
	columns: number,
	shareBefore: (month: Month) => number,
): AxisLabel[] {
	const letters = monthLetters(months, firstMonth).map((text, at) => ({at: shareBefore(firstMonth + at), text}));
	if (columns >= months * leastColumns.letter) {
		return letters;
	}

	const yearOf = (place: number) => formatMonth(firstMonth + place).slice(0, 4);
	const years = letters.flatMap(({at}, place) =>
		formatMonth(firstMonth + place).endsWith('-01') ? [{at, text: yearOf(place)}] : [],
	);
	const each = Math.max(1, Math.ceil((leastColumns.year * months) / (12 * columns)));
	const [first, ...others] = years.filter((_, place) => place % each === 0);
	if (!first) {
		return letters;
	}

	const hasRoomBefore = first.at * columns >= leastColumns.year;
	return [...(hasRoomBefore ? [{at: 0, text: yearOf(0)}] : []), first, ...others];
}
