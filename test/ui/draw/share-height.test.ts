import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shareHeight} from '../../../source/ui/draw/share-height.ts';

const rows = [
	{least: 11, wanted: 11},
	{least: 7, wanted: 40},
	{least: 5, wanted: 20},
];

test('rows that all fit share what is left over', () => {
	expect(shareHeight(rows, 33, 0)).toEqual({first: 0, heights: [11, 12, 10]});
});

test('rows that do not fit are left out, the focused one never', () => {
	expect(shareHeight(rows, 18, 0)).toEqual({first: 0, heights: [11, 7]});
	expect(shareHeight(rows, 18, 2)).toEqual({first: 1, heights: [10, 8]});
	expect(shareHeight(rows, 3, 2)).toEqual({first: 2, heights: [3]});
});

test('what nobody wants goes to the last row', () => {
	expect(
		shareHeight(
			[
				{least: 3, wanted: 3},
				{least: 3, wanted: 4},
			],
			20,
			0,
		),
	).toEqual({first: 0, heights: [3, 17]});
});

test('the height is always filled, and the focused row is shown', () => {
	const wish = fc.record({least: fc.integer({min: 1, max: 20}), more: fc.nat(30)});
	fc.assert(
		fc.property(
			fc.array(wish, {minLength: 1, maxLength: 6}),
			fc.integer({min: 1, max: 60}),
			fc.nat(5),
			(wishes, height, at) => {
				const focus = at % wishes.length;
				const {first, heights} = shareHeight(
					wishes.map(({least, more}) => ({least, wanted: least + more})),
					height,
					focus,
				);
				expect(heights.reduce((sum, share) => sum + share, 0)).toBe(height);
				expect(first).toBeLessThanOrEqual(focus);
				expect(first + heights.length).toBeGreaterThan(focus);
			},
		),
	);
});
