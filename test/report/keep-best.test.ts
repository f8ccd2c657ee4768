import fc from 'fast-check';
import {expect, test} from 'vitest';
import {keepBest} from '../../source/report/keep-best.ts';
import {check} from '../helpers/check.ts';

test('keeps what sorting would put first', () => {
	check(fc.tuple(fc.integer({min: 1, max: 12}), fc.uniqueArray(fc.integer())), 200, ([count, numbers]) => {
		const kept = keepBest<number>(count, (a, b) => a - b);
		for (const number of numbers) {
			kept.offer(number);
		}

		expect(kept.all()).toEqual(numbers.toSorted((a, b) => a - b).slice(0, count));
	});
});
