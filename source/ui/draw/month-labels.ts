import {formatMonth, type Month} from '../../domain/days.ts';
import type {AxisLabel} from './chart-frame.ts';
import {monthLetters} from './marks.ts';

/** Columns that the letter of a month needs, with what parts it from the next. */
const leastColumns = 2;

/**
 * What stands below an axis of so many months in `columns` columns: their first letters; where those would run into each
 * other, the years, each from its first month on. `shareBefore` says how much of the axis, 0 … 1, lies before a month.
 */
export function monthLabels(
	firstMonth: Month,
	months: number,
	columns: number,
	shareBefore: (month: Month) => number,
): AxisLabel[] {
	const letters = monthLetters(months, firstMonth).map((text, at) => ({at: shareBefore(firstMonth + at), text}));
	if (columns >= months * leastColumns) {
		return letters;
	}

	return letters.flatMap(({at}, place) => {
		const [year, month] = formatMonth(firstMonth + place).split('-') as [string, string];
		return place === 0 || month === '01' ? [{at, text: year}] : [];
	});
}
