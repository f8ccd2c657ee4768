import fc from 'fast-check';
import {expect, test} from 'vitest';
import {select} from '../../source/simulation/select.ts';
import {check} from '../helpers/check.ts';

const numbers = fc.oneof(fc.nat({max: 5}), fc.nat(), fc.maxSafeInteger());

test('is what stands in the place when all are sorted, with many alike as with none', () => {
	check(fc.tuple(fc.array(numbers, {minLength: 1, maxLength: 200}), fc.nat()), 500, ([all, seed]) => {
		const place = seed % all.length;
		expect(select(Float64Array.from(all), place)).toBe(all.toSorted((a, b) => a - b)[place]);
	});
});

test('rows that are in order, or the other way round, take no longer than others', () => {
	const count = 200_000;
	for (const order of [(at: number) => at, (at: number) => count - 1 - at, () => 0]) {
		const all = Float64Array.from({length: count}, (_, at) => order(at));
		expect(select(all, 1234)).toBe(order(0) === order(1) ? 0 : 1234);
	}
});

test('refuses a place that is not there', () => {
	expect(() => select(new Float64Array(3), 3)).toThrow('there is no place 3 among 3 numbers');
});
