import fc from 'fast-check';
import seedrandom from 'seedrandom';
import {expect, test} from 'vitest';
import {readStream} from '../../source/simulation/alea.ts';
import {beginTen, readRows, stateLength} from '../../source/simulation/alea-rows.ts';
import {endKey, streamKey} from '../../source/simulation/stream-keys.ts';
import {check} from '../helpers/check.ts';

const keys = fc.oneof(fc.string({unit: 'binary'}), fc.string({minLength: 1}), fc.integer().map(String));

test('every draw is that of the package, to the bit', () => {
	check(fc.tuple(keys, fc.integer({min: 1, max: 400})), 300, ([key, count]) => {
		const next = seedrandom.alea(key);
		const draws = new Float64Array(count);
		readStream(key, draws);
		expect(draws).toEqual(Float64Array.from({length: count}, () => next()));
	});
});

test('ten streams side by side are the ten of their keys', () => {
	check(fc.tuple(keys, fc.integer({min: 1, max: 400})), 100, ([prefix, count]) => {
		const stride = stateLength + count;
		const rows = new Float64Array(10 * stride);
		beginTen(streamKey(prefix, 0), rows, stride);
		readRows(rows, stride, 10, count);
		for (let digit = 0; digit < 10; digit++) {
			const alone = new Float64Array(count);
			readStream(`${prefix}${digit}`, alone);
			expect(rows.slice(digit * stride + stateLength, (digit + 1) * stride)).toEqual(alone);
		}
	});
});

test('a key that is counted on, or back, is as if it were made anew', () => {
	check(fc.tuple(keys, fc.array(fc.oneof(fc.nat({max: 200}), fc.nat({max: 10 ** 8 - 2})))), 200, ([text, numbers]) => {
		const key = streamKey(text, 8);
		for (const number of numbers.flatMap((first) => [first, first + 1])) {
			endKey(key, text.length, number);
			const anew = streamKey(number === 0 ? text : `${text}${number}`, 0);
			expect(key.length).toBe(anew.length);
			expect(key.codes.slice(0, anew.length)).toEqual(anew.codes);
			expect(key.pots.slice(0, anew.length + 1)).toEqual(anew.pots);
		}
	});
});
