import fc from 'fast-check';
import {expect, test} from 'vitest';
import {billingDay, formatDay, monthEnd} from '../../source/domain/days.ts';
import {stepFrom, stepName, timelineOf} from '../../source/domain/timeline.ts';
import {day} from '../helpers/a-ledger.ts';
import {check} from '../helpers/check.ts';

const year = timelineOf(12, 14, 30);

const timelines = fc
	.tuple(fc.integer({min: 1, max: 36}), fc.integer({min: 0, max: 90}), fc.integer({min: 0, max: 90}))
	.map(([months, terms, grace]) => timelineOf(months, terms, grace));

const timelinesAndDays = timelines.chain((timeline) =>
	fc.record({timeline: fc.constant(timeline), on: fc.integer({min: timeline.firstDay, max: timeline.closeOut})}),
);

test('the default year has twelve month ends and the close-out of 15 January 2025', () => {
	expect(year.steps.map(formatDay)).toEqual([
		'2024-01-31',
		'2024-02-29',
		'2024-03-31',
		'2024-04-30',
		'2024-05-31',
		'2024-06-30',
		'2024-07-31',
		'2024-08-31',
		'2024-09-30',
		'2024-10-31',
		'2024-11-30',
		'2024-12-31',
		'2025-01-15',
	]);
	expect(formatDay(year.closeOut)).toBe('2025-01-15');
});

test.each([
	['immediate terms without grace end with the month', 12, 0, 0, '2024-12-31', 12],
	['terms and grace that just fit into the month', 12, 14, 15, '2024-12-31', 12],
	['a day more', 12, 14, 16, '2025-01-01', 13],
	['the longest terms and grace', 12, 90, 90, '2025-05-31', 13],
	['one month', 1, 14, 30, '2024-02-15', 2],
	['a leap February', 2, 14, 14, '2024-03-01', 3],
	['36 months', 36, 14, 30, '2027-01-15', 37],
])('%s', (_name, months, terms, grace, closeOut, steps) => {
	const timeline = timelineOf(months, terms, grace);
	expect(formatDay(timeline.closeOut)).toBe(closeOut);
	expect(timeline.steps).toHaveLength(steps);
});

test('steps ascend and end with the close-out', () => {
	check(timelines, 100, ({firstDay, steps, closeOut}) => {
		expect(firstDay).toBe(billingDay(0));
		expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
		expect(steps.at(-1)).toBe(closeOut);
	});
});

test.each([
	['from a month end', '2024-01-31', 1, '2024-02-29'],
	['from a month end', '2024-02-29', -1, '2024-01-31'],
	['several at once', '2024-01-31', 11, '2024-12-31'],
	['from between two steps, forward to the next', '2024-02-10', 1, '2024-02-29'],
	['from between two steps, back to the one before', '2024-02-10', -1, '2024-01-31'],
	['from between two steps, two forward', '2024-02-10', 2, '2024-03-31'],
	['from between two steps, two back', '2024-03-10', -2, '2024-01-31'],
	['into the close-out', '2024-12-31', 1, '2025-01-15'],
	['from days after the last month end', '2025-01-03', -1, '2024-12-31'],
	['past the end', '2025-01-15', 1, '2025-01-15'],
	['far past the end', '2024-05-05', 99, '2025-01-15'],
	['back from the first step', '2024-01-31', -1, '2024-01-31'],
	['back from before the first step', '2024-01-10', -1, '2024-01-10'],
	['far back', '2024-05-05', -99, '2024-01-31'],
	['nowhere', '2024-05-05', 0, '2024-05-05'],
])('steps %s: %s %i → %s', (_name, from, count, to) => {
	expect(formatDay(stepFrom(year, day(from), count))).toBe(to);
});

test('a step forward never goes back, a step back never forward', () => {
	check(timelinesAndDays, 200, ({timeline, on}) => {
		expect(stepFrom(timeline, on, 1)).toBeGreaterThanOrEqual(on);
		expect(stepFrom(timeline, on, -1)).toBeLessThanOrEqual(on);
	});
});

test('back after forward is where one was, and forward reaches the next step', () => {
	check(timelines, 100, (timeline) => {
		for (const [at, step] of timeline.steps.slice(0, -1).entries()) {
			expect(stepFrom(timeline, step, 1)).toBe(timeline.steps[at + 1]);
			expect(stepFrom(timeline, stepFrom(timeline, step, 1), -1)).toBe(step);
		}
	});
});

test('a step is named by its month, and close-out after the last one', () => {
	expect(stepName(12, day('2024-02-01'))).toBe('2024-02');
	expect(stepName(12, monthEnd(11))).toBe('2024-12');
	expect(stepName(12, monthEnd(11) + 1)).toBe('close-out');
	expect(stepName(1, day('2024-02-01'))).toBe('close-out');
});
