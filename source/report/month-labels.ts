import {firstYear, type Month} from '../domain/days.ts';
import {shortMonth} from '../domain/written-days.ts';

/** What stands below the columns of so many months: names of up to `letters` letters, or, of more than a year, years at their first months. */
export function monthLabels(months: number, letters = 3, first: Month = 0): string[] {
	return Array.from({length: months}, (_, at) => {
		const month = first + at;
		if (months <= 12) {
			return shortMonth(month).slice(0, letters);
		}

		return month % 12 === 0 ? String(firstYear + month / 12) : '';
	});
}
