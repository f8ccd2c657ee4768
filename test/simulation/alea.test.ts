import fc from 'fast-check';
import seedrandom from 'seedrandom';
import {expect, test} from 'vitest';
import {drawOfTen, readOn, readStream} from '../../source/simulation/alea.ts';
import {check} from '../helpers/check.ts';

const keys = fc.oneof(fc.string({unit: 'binary'}), fc.string({minLength: 1}), fc.integer().map(String));

test('every draw is that of the package, to the bit', () => {
	check(fc.tuple(keys, fc.integer({min: 1, max: 400})), 300, ([key, count]) => {
		const next = seedrandom.alea(key);
		const draws = new Float64Array(count);
		readStream(key, draws);
		expect(draws).toEqual(Float64Array.from({length: count}, () => next()));
		const again = new Float64Array(count);
		readStream(key, again, count >> 1);
		readOn(again, count >> 1, count);
		expect(again).toEqual(draws);
		const ten = new Float64Array(10);
		drawOfTen(key.slice(0, -1), count - 1, ten);
		const digit = Number(key.at(-1));
		expect(!/\d$/.test(key) || ten[digit] === draws[count - 1]).toBe(true);
	});
});
