import {type Month, parseCalendarMonth} from '../../../domain/days.ts';
import type {RunComparison} from '../../../store/compare-runs.ts';

/** A line of the leaks side by side: a scenario in all months, or in one. */
export type CompareLeakRow = {readonly scenario: string; readonly month?: Month};

/** The line at this position: every scenario is followed by its months. */
export function leakRowAt({leaks}: RunComparison, line: number): CompareLeakRow | undefined {
	const rows = leaks.flatMap(({scenario, months}): CompareLeakRow[] => [
		{scenario},
		...months.map(({month}) => ({scenario, month: parseCalendarMonth(month) as Month})),
	]);
	return rows[line];
}
