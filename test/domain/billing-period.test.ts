import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type Billing,
	billingDayIn,
	billingMonthBy,
	billingRules,
	invoiceExpectedBy,
	isBillingMonth,
	periodOf,
} from '../../source/domain/billing-period.ts';
import {calendarMonthOf, earliestDay, formatDay, latestDay, never} from '../../source/domain/days.ts';
import {dated, day, monthNumber} from '../helpers/a-ledger.ts';
import {check} from '../helpers/check.ts';

/** The billing days of these months, `never` where no period begins. */
function billedIn(billing: Billing, first: string, count: number): string[] {
	return Array.from({length: count}, (_, at) => dated(billingDayIn(billing, monthNumber(first) + at)));
}

function anniversary(anchorOn: string, everyMonths = 1): Billing {
	return {rule: 'anniversary', everyMonths, anchorOn: day(anchorOn)};
}

describe('an anniversary', () => {
	test('of the 31st is the last day of shorter months, and the 31st again after them', () => {
		expect(billedIn(anniversary('2024-01-31'), '2024-01', 5)).toEqual([
			'2024-01-31',
			'2024-02-29',
			'2024-03-31',
			'2024-04-30',
			'2024-05-31',
		]);
	});

	test('of the 30th and the 29th falls on the 28th in February of a common year', () => {
		expect(billedIn(anniversary('2024-11-30'), '2025-01', 3)).toEqual(['2025-01-30', '2025-02-28', '2025-03-30']);
		expect(billedIn(anniversary('2024-11-29'), '2025-01', 3)).toEqual(['2025-01-29', '2025-02-28', '2025-03-29']);
		expect(billedIn(anniversary('2024-11-29'), '2028-02', 1)).toEqual(['2028-02-29']);
	});

	test('of a leap day, billed yearly, is 28 February but in leap years', () => {
		const yearly = anniversary('2024-02-29', 12);
		const days = billedIn(yearly, '2024-02', 49).filter((text) => text !== 'never');
		expect(days).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
	});
});

test('billed on the 1st of a year, the first period begins on the first 1st from the start on', () => {
	const from = (anchorOn: string): Billing => ({rule: 'first', everyMonths: 12, anchorOn: day(anchorOn)});
	expect(billedIn(from('2024-03-01'), '2024-02', 4)).toEqual(['never', '2024-03-01', 'never', 'never']);
	expect(billedIn(from('2024-03-02'), '2024-02', 4)).toEqual(['never', 'never', '2024-04-01', 'never']);
});

test('a calendar month is billed on any of its days, from the start on', () => {
	const calendar: Billing = {rule: 'calendar', everyMonths: 1, anchorOn: day('2024-01-20')};
	expect(billedIn(calendar, '2024-01', 2)).toEqual(['2024-01-20', '2024-02-01']);
	expect(dated(invoiceExpectedBy(calendar, monthNumber('2024-02')))).toBe('2024-02-29');
	expect(dated(invoiceExpectedBy(anniversary('2024-01-31'), monthNumber('2024-02')))).toBe('2024-02-29');
});

test('the day before an anniversary belongs to the period before', () => {
	const yearly = anniversary('2024-02-29', 12);
	expect(periodOf(yearly, day('2025-02-27'))).toBe(monthNumber('2024-02'));
	expect(periodOf(yearly, day('2025-02-28'))).toBe(monthNumber('2025-02'));
	expect(periodOf(yearly, day('2023-03-01'))).toBe(monthNumber('2023-02'));
	expect(periodOf(anniversary('2024-01-31'), day('2024-02-28'))).toBe(monthNumber('2024-01'));
	expect(periodOf(anniversary('2024-01-31'), day('2024-02-29'))).toBe(monthNumber('2024-02'));
});

const someBilling: fc.Arbitrary<Billing> = fc.record({
	rule: fc.constantFrom(...billingRules),
	everyMonths: fc.constantFrom(1, 12),
	anchorOn: fc.oneof(
		fc.integer({min: earliestDay, max: latestDay}),
		fc.constantFrom(...['2024-02-29', '2023-01-29', '2023-12-30', '2024-01-31', '2024-12-31', '2024-03-01'].map(day)),
	),
});

test('periods tile the calendar: each day is in one, from its billing day to the next', () => {
	check(fc.tuple(someBilling, fc.integer({min: earliestDay, max: latestDay})), 2000, ([billing, on]) => {
		const month = periodOf(billing, on);
		expect(isBillingMonth(billing, month)).toBe(true);
		expect(calendarMonthOf(billingDayIn(billing, month))).toBe(month);
		const isStartedLate = billing.rule === 'calendar' && calendarMonthOf(billing.anchorOn) === month;
		expect(on >= billingDayIn(billing, month) || isStartedLate).toBe(true);
		expect(on < billingDayIn(billing, month + billing.everyMonths) || billing.rule === 'calendar').toBe(true);
	});
});

test('the anchor is a billing day, but on the 1st; billing days have its day of the month, or the last one', () => {
	check(fc.tuple(someBilling, fc.integer({min: -200, max: 200})), 1000, ([billing, months]) => {
		const anchor = calendarMonthOf(billing.anchorOn);
		const isFirst = billing.rule === 'first';
		expect(isFirst || billingDayIn(billing, anchor) === billing.anchorOn).toBe(true);
		const month = Math.min(calendarMonthOf(latestDay), Math.max(calendarMonthOf(earliestDay), anchor + months));
		const on = billingDayIn(billing, month);
		expect(on === never).toBe(!isBillingMonth(billing, month));
		if (on !== never && billing.rule === 'anniversary') {
			const dayOfMonth = Number(formatDay(on).slice(8));
			const wanted = Number(formatDay(billing.anchorOn).slice(8));
			const isLast = formatDay(on + 1).endsWith('-01');
			expect(dayOfMonth === wanted || (isLast && dayOfMonth < wanted)).toBe(true);
		}
	});
});

test('the month by which a period has begun is the last one that begins one', () => {
	check(fc.tuple(someBilling, fc.integer({min: -600, max: 600})), 500, ([billing, month]) => {
		const by = billingMonthBy(billing, month);
		expect(isBillingMonth(billing, by) && by <= month && month < by + billing.everyMonths).toBe(true);
	});
});
