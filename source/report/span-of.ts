import type {Month} from '../domain/days.ts';
import {writtenMonth} from '../domain/written-days.ts';

/** So many months from this one on, in words: `in Jan 2024`, `from Jan 2024 to Dec 2024`. */
export function spanOf(months: number, first: Month = 0): string {
	return months === 1
		? `in ${writtenMonth(first)}`
		: `from ${writtenMonth(first)} to ${writtenMonth(first + months - 1)}`;
}
