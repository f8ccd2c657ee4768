import {formatMonth, type Month} from '../../domain/days.ts';
import type {AxisLabel} from './chart-frame.ts';
import {monthLetters} from './marks.ts';

/** Columns that the letter of a month needs, with what parts it from the next, and a year. */
const leastColumns = {letter: 2, year: 5};

/**
 * What stands below an axis of so many months in `columns` columns: their first letters; where those would run into each
 * other, the years where they begin, as many of them as stand apart. `shareBefore` says how much of the axis, 0 … 1, lies before a month.
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

	const years = letters.flatMap(({at}, place) => {
		const [year, month] = formatMonth(firstMonth + place).split('-') as [string, string];
		return month === '01' ? [{at, text: year}] : [];
	});
	const each = Math.max(1, Math.ceil((leastColumns.year * months) / (12 * columns)));
	return years.length === 0 ? letters : years.filter((_, place) => place % each === 0);
}
