import {expect, test} from 'vitest';
import {counted} from '../../source/domain/counted.ts';
import {parseDay} from '../../source/domain/days.ts';
import {
	dayBeside,
	monthName,
	shortDay,
	shortMonth,
	writtenDay,
	writtenMonth,
} from '../../source/domain/written-days.ts';

const day = (text: string) => parseDay(text) as number;

test('writes days and months in plain English', () => {
	expect(writtenDay(day('2024-08-12'))).toBe('12 Aug 2024');
	expect(shortDay(day('2025-01-05'))).toBe('5 Jan');
	expect(writtenMonth(0)).toBe('Jan 2024');
	expect(writtenMonth(23)).toBe('Dec 2025');
	expect(shortMonth(16)).toBe('May');
	expect(monthName(4)).toBe('May');
	expect(monthName(14, 24)).toBe('March 2025');
});

test('leaves the year out where it goes without saying', () => {
	expect(dayBeside(day('2024-12-31'), day('2024-01-01'))).toBe('31 Dec');
	expect(dayBeside(day('2025-01-01'), day('2024-12-31'))).toBe('1 Jan 2025');
});

test('counts with the right noun', () => {
	expect([counted(1, 'day'), counted(0, 'day'), counted(1200, 'day'), counted(2, 'is', 'are')]).toEqual([
		'1 day',
		'0 days',
		'1,200 days',
		'2 are',
	]);
});
