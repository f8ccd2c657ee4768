import {writtenMonth} from '../domain/written-days.ts';

/** So many months from the first on, in words: `in Jan 2024`, `from Jan 2024 to Dec 2024`. */
export function spanOf(months: number): string {
	return months === 1 ? `in ${writtenMonth(0)}` : `from ${writtenMonth(0)} to ${writtenMonth(months - 1)}`;
}
