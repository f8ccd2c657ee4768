import fc from 'fast-check';
import seedrandom from 'seedrandom';
import {expect, test} from 'vitest';
import {drawOfStream, readStream} from '../../source/simulation/alea.ts';
import {check} from '../helpers/check.ts';

const keys = fc.oneof(fc.string({unit: 'binary'}), fc.string({minLength: 1}), fc.integer().map(String));

test('every draw is that of the package, to the bit', () => {
	check(fc.tuple(keys, fc.integer({min: 1, max: 400})), 300, ([key, count]) => {
		const next = seedrandom.alea(key);
		const draws = new Float64Array(count);
		readStream(key, draws);
		expect(draws).toEqual(Float64Array.from({length: count}, () => next()));
		expect(drawOfStream(key, count - 1)).toBe(draws[count - 1]);
	});
});
