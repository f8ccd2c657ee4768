import fc from 'fast-check';
import {expect, test} from 'vitest';
import {canStirHundreds} from '../../source/simulation/hundred-streams.ts';
import {type RankedDraws, rankedByHundreds, rankedByTens} from '../../source/simulation/ranked-draws.ts';
import {check} from '../helpers/check.ts';

/** Numbers of every length, and those around which they get longer. */
const firstIds = fc.oneof(
	fc.integer({min: 1, max: 10_000_000}),
	fc.nat({max: 6}).map((digits) => 10 ** digits),
	fc.nat({max: 5}).map((digits) => 9 * 10 ** digits),
);

const looks = fc.record({
	seed: fc.oneof(fc.string({minLength: 1}), fc.string({unit: 'binary', minLength: 1, maxLength: 80})),
	months: fc.constantFrom(12, 24, 36),
	spans: fc.array(fc.record({firstId: firstIds, count: fc.nat({max: 500})}), {minLength: 1, maxLength: 3}),
	bound: fc.oneof(fc.constantFrom(0, 2 ** -32, 0.0965, 1), fc.double({min: 0, max: 1, noNaN: true})),
	own: fc.subarray([
		{decision: 'a', isLasting: false},
		{decision: 'b', isLasting: true},
	]),
});

/** Who is visited, with all the draws. */
function visited(ranked: RankedDraws, firstId: number, count: number, bound: number): unknown[] {
	const found: unknown[] = [];
	ranked(firstId, count, bound, (id, {shared, own}) => found.push([id, shared.slice(), structuredClone(own)]));
	return found;
}

test.runIf(canStirHundreds())('a hundred side by side are drawn to the bit as ten are', () => {
	check(looks, 400, ({seed, months, spans, bound, own}) => {
		const streams = {seed, customers: 10_000_000, months};
		const [hundreds, tens] = [rankedByHundreds(streams, own), rankedByTens(streams, own)];
		for (const {firstId, count} of spans) {
			expect(visited(hundreds, firstId, count, bound)).toEqual(visited(tens, firstId, count, bound));
		}
	});
});
