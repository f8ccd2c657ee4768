import fc from 'fast-check';
import {expect, test} from 'vitest';
import {copiesOf, keyIndex, nowhere} from '../../../source/books/values/key-index.ts';
import type {Keys} from '../../../source/books/values/keys.ts';
import {checkLater} from '../../helpers/check.ts';

/** Identifiers in any order, or rising, close together or far apart, some of them missing or there twice. */
const numbers = fc
	.array(fc.oneof(fc.nat({max: 40}), fc.nat(), fc.constant(Number.NaN)), {maxLength: 40})
	.chain((some) => fc.constantFrom(some, rising(some), [...new Set(rising(some))]))
	.map((values): Keys => ({kind: 'integers', values: Float64Array.from(values)}));

const texts = fc
	.array(
		fc.option(fc.string({unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 1, maxLength: 3}), {nil: undefined}),
	)
	.chain((some) => fc.constantFrom(some, byLength(some), [...new Set(byLength(some))]))
	.map((values): Keys => ({kind: 'texts', values}));

function rising(some: readonly number[]): number[] {
	return some.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}

function byLength(some: readonly (string | undefined)[]): string[] {
	return some.filter((text) => text !== undefined).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

const keys = fc.oneof(numbers, texts);

function written({values}: Keys): readonly (string | undefined)[] {
	return [...(values as Iterable<number | string | undefined>)].map((value) =>
		value === undefined || Number.isNaN(value) ? undefined : String(value),
	);
}

test('whatever order identifiers stand in, each is found in the first row that has it, and the others are copies', () =>
	checkLater(fc.tuple(keys, keys), 400, async ([given, asked]) => {
		const all = written(given);
		const first = (text: string | undefined) => (text === undefined ? nowhere : all.indexOf(text));
		const index = keyIndex(given);
		expect([...index.rowsOf(asked)]).toEqual(written(asked).map(first));
		expect([...index.rowsOf(given)]).toEqual(all.map(first));
		const copies = all.map((text, row) => Number(text !== undefined && all.indexOf(text) < row));
		for (const told of [index, copiesOf(given)]) {
			expect([...told.isCopy]).toEqual(copies);
			expect(told.hasCopies).toBe(copies.includes(1));
		}
	}));
