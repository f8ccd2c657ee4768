import {expect, test} from 'vitest';
import {churn} from '../../source/scenarios/churn.ts';
import {dated} from '../helpers/a-ledger.ts';

test.each([
	['the first day of the year', 0, 0, '2024-01-01'],
	['the leap day', 59 / 366, 0, '2024-02-29'],
	['the last day of a leap year', 1 - 2 ** -32, 0, '2024-12-31'],
	['the first day of the next year', 0, 1, '2025-01-01'],
	['the last day of a common year', 1 - 2 ** -32, 1, '2025-12-31'],
	['the last day of all', 1 - 2 ** -32, 2, '2026-12-31'],
])('draws %s', (_name, draw, year, cancelledOn) => {
	expect(dated(churn.cancellationDay({rank: 0, day: draw}, year))).toBe(cancelledOn);
});

test('draws every day of a leap year', () => {
	const days = Array.from({length: 3660}, (_, at) => churn.cancellationDay({rank: 0, day: at / 3660}, 0));
	expect(new Set(days).size).toBe(366);
});
