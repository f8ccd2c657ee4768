import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	billingDay,
	calendarMonthOf,
	earliestDay,
	formatDay,
	formatMonth,
	latestDay,
	monthEnd,
	monthOf,
	mostMonths,
	parseDay,
	parseMonth,
} from '../../source/domain/days.ts';
import {check} from '../helpers/check.ts';

const first = billingDay(0);
const last = monthEnd(mostMonths - 1);

test('begins on 1 January 2024 and spans three years', () => {
	expect([formatDay(first), formatDay(last)]).toEqual(['2024-01-01', '2026-12-31']);
});

test('February has 29 days in 2024 and 28 in 2025', () => {
	expect([formatDay(monthEnd(1)), formatDay(monthEnd(13))]).toEqual(['2024-02-29', '2025-02-28']);
});

test('every day of the span belongs to the month that its text says', () => {
	for (let day = first; day <= last; day++) {
		expect(formatMonth(monthOf(day))).toBe(formatDay(day).slice(0, 7));
	}
});

test('days outside the span belong to the nearest month', () => {
	expect(monthOf(first - 1)).toBe(0);
	expect(monthOf(first - 10_000)).toBe(0);
	expect(monthOf(last + 1)).toBe(mostMonths - 1);
	expect(monthOf(last + 10_000)).toBe(mostMonths - 1);
});

test('months tile the span without gap or overlap', () => {
	for (let month = 0; month < mostMonths - 1; month++) {
		expect(monthEnd(month) + 1).toBe(billingDay(month + 1));
	}
});

test('months go on before the first simulated one and after the last, with their days and names', () => {
	const names = [-1489, -1488, -47, -1, 36, 2111].map(formatMonth);
	expect(names).toEqual(['1899-12', '1900-01', '2020-02', '2023-12', '2027-01', '2199-12']);
	expect([formatDay(billingDay(-47)), formatDay(monthEnd(-47))]).toEqual(['2020-02-01', '2020-02-29']);
});

test('every day that a ledger can hold belongs to the calendar month that its text says', () => {
	expect([formatDay(earliestDay), formatDay(latestDay)]).toEqual(['1900-01-01', '2199-12-31']);
	for (let day = earliestDay; day <= latestDay; day++) {
		const month = calendarMonthOf(day);
		if (day < billingDay(month) || day > monthEnd(month)) {
			expect(formatMonth(month)).toBe(formatDay(day).slice(0, 7));
		}
	}
});

test('parseDay reads back what formatDay writes', () => {
	check(fc.integer({min: -100_000, max: 100_000}), 300, (day) => {
		expect(parseDay(formatDay(day))).toBe(day);
	});
});

test('parseMonth reads back what formatMonth writes', () => {
	for (let month = 0; month < mostMonths; month++) {
		expect(parseMonth(formatMonth(month))).toBe(month);
	}
});

describe('refused', () => {
	test.each([
		'',
		'2024',
		'2024-1-1',
		'2023-02-29',
		'2024-02-30',
		'2024-04-31',
		'2024-13-01',
		'2024-00-10',
		'2024-01-00',
		' 2024-01-01',
		'2024-01-01\n',
		'2024-01-01T00:00',
		'0024-01-01',
		'٢٠٢٤-01-01',
	])('%j as a day', (text) => {
		expect(parseDay(text)).toBeUndefined();
	});

	test.each(['', '2024', '2024-1', '2024-00', '2024-13', '2023-12', '2027-01', '2024-01-01', 'June', '2024-01\n'])(
		'%j as a month',
		(text) => {
			expect(parseMonth(text)).toBeUndefined();
		},
	);
});

test('a leap day is a day', () => {
	expect(parseDay('2024-02-29')).toBe((parseDay('2024-02-28') as number) + 1);
});
