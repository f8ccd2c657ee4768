import fc from 'fast-check';
import {afterEach, expect, test, vi} from 'vitest';
import {mostMonths} from '../../source/domain/days.ts';
import {canStirHundreds} from '../../source/simulation/hundred-streams.ts';
import {sharedDraws} from '../../source/simulation/many-draws.ts';
import {type RankedDraws, rankedByHundreds, rankedByTens, rankedDraws} from '../../source/simulation/ranked-draws.ts';
import {check} from '../helpers/check.ts';

/** Numbers of every length, and those around which they get longer. */
const firstIds = fc.oneof(
	fc.integer({min: 1, max: 10_000_000}),
	fc.nat({max: 6}).map((digits) => 10 ** digits),
	fc.nat({max: 5}).map((digits) => 9 * 10 ** digits),
);

const span = fc.record({
	firstId: firstIds,
	count: fc.nat({max: 500}),
	/** For how many months they are drawn, again and again. */
	months: fc.array(fc.nat({max: mostMonths}), {maxLength: 3}),
});

type Span = {readonly firstId: number; readonly count: number; readonly months: readonly number[]};

const looks = fc.record({
	seed: fc.oneof(fc.string({minLength: 1}), fc.string({unit: 'binary', minLength: 1, maxLength: 80})),
	spans: fc.array(span, {minLength: 1, maxLength: 3}),
	bound: fc.oneof(fc.constantFrom(0, 2 ** -32, 0.0965, 1), fc.double({min: 0, max: 1, noNaN: true})),
	own: fc.subarray([
		{decision: 'a', isLasting: false},
		{decision: 'b', isLasting: true},
	]),
});

/** Who is visited, with as many draws as are asked for. */
function visited(ranked: RankedDraws, {firstId, count, months}: Span, bound: number): unknown[] {
	const found: unknown[] = [];
	ranked(firstId, count, bound, (id, {shared, own}, drawMonths) => {
		for (const some of months) {
			drawMonths(some);
		}

		found.push([id, shared.slice(0, sharedDraws(Math.max(0, ...months))), structuredClone(own)]);
	});
	return found;
}

test.runIf(canStirHundreds())('a hundred side by side are drawn to the bit as ten are', () => {
	check(looks, 120, ({seed, spans, bound, own}) => {
		const whose = {seed, customers: 10_000_000, months: mostMonths};
		const [hundreds, tens] = [rankedByHundreds(whose, own), rankedByTens(whose, own)];
		for (const span of spans) {
			expect(visited(hundreds, span, bound)).toEqual(visited(tens, span, bound));
		}
	});
});

test.each([
	['without vectors', {...WebAssembly, validate: () => false}],
	['without WebAssembly', undefined],
])('a machine %s draws the same, ten at a time', (_name, there) => {
	const whose = {seed: 'leaktui', customers: 10_000_000, months: 12};
	const span = {firstId: 5_000_000, count: 2000, months: [12]};
	const expected = visited(rankedDraws(whose, []), span, 0.1);
	expect(expected.length).toBeGreaterThan(100);
	vi.stubGlobal('WebAssembly', there);
	expect(canStirHundreds()).toBe(false);
	expect(visited(rankedDraws(whose, []), span, 0.1)).toEqual(expected);
});

afterEach(() => vi.unstubAllGlobals());
