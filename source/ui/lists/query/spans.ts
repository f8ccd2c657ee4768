import {type Day, firstYear, type Month, parseDay} from '../../../domain/days.ts';

/** The days that a day, a month or a year (`2024-06-15`, `2024-06`, `2024`) stands for, first and last. */
export function daySpan(text: string): readonly [Day, Day] | undefined {
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
		const day = parseDay(text);
		return day === undefined ? undefined : [day, day];
	}

	const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
	if (!match) {
		return undefined;
	}

	const first = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, 1);
	const next = Date.UTC(Number(match[1]), Number(match[2] ?? 12), 1);
	return [first / 86_400_000, next / 86_400_000 - 1];
}

/** The months that a month or a year stands for, first and last; also those that no simulation reaches. */
export function monthSpan(text: string): readonly [Month, Month] | undefined {
	const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
	if (!match) {
		return undefined;
	}

	const year = (Number(match[1]) - firstYear) * 12;
	return match[2] === undefined ? [year, year + 11] : [year + Number(match[2]) - 1, year + Number(match[2]) - 1];
}
