import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {textWidth} from '../../../source/ui/draw/lines.ts';
import {columnWidth, describeSparkline, sparkline} from '../../../source/ui/draw/sparkline.ts';

test('draws one column per value, the greatest at full height, and nothing for zero', () => {
	expect(sparkline([0, 1, 7, 14], unicodeGlyphs)).toEqual([' ▁▄█']);
	expect(sparkline([0, 1, 7, 14], asciiGlyphs)).toEqual([' _=#']);
	expect(sparkline([], unicodeGlyphs)).toEqual(['']);
	expect(sparkline([0, 0], unicodeGlyphs)).toEqual(['  ']);
});

test('draws to a given scale', () => {
	expect(sparkline([7, 14], unicodeGlyphs, 28)).toEqual(['▂▄']);
	expect(sparkline([50], unicodeGlyphs, 28)).toEqual(['█']);
	expect(sparkline([5], unicodeGlyphs, 0)).toEqual(['█']);
});

test('tells small from smallest: less than an eighth is a trace', () => {
	expect(sparkline([0, 1, 125, 1000], unicodeGlyphs)).toEqual([' .▁█']);
	expect(sparkline([0, 1, 125, 1000], asciiGlyphs)).toEqual([' ._#']);
});

test('takes the height there is: what a line has no room for stands in those above it', () => {
	expect(sparkline([1, 4, 12, 16], unicodeGlyphs, 16, 1, 2)).toEqual(['  ▄█', '▁▄██']);
	expect(sparkline([0, 1, 1000], unicodeGlyphs, 1000, 2, 3)).toEqual(['    ██', '    ██', '  ..██']);
});

test('takes the width there is, with a gap between columns of three and more', () => {
	expect([columnWidth(23, 12), columnWidth(36, 12), columnWidth(5, 12), columnWidth(9, 0)]).toEqual([1, 3, 1, 9]);
	expect(sparkline([1, 0, 2], unicodeGlyphs, 2, 2)).toEqual(['▄▄  ██']);
	expect(sparkline([1, 0, 2], unicodeGlyphs, 2, 4)).toEqual(['▄▄▄     ███ ']);
});

test('keeps zero apart from any other value, however small, and never falls as values rise', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({min: 0, max: 1_000_000}), {minLength: 1, maxLength: 36}),
			fc.constantFrom(unicodeGlyphs, asciiGlyphs),
			fc.integer({min: 1, max: 6}),
			(values, glyphs, width) => {
				const ladder = [' ', glyphs.trace.column, ...glyphs.heights];
				const [drawn = ''] = sparkline(values, glyphs, undefined, width);
				expect(textWidth(drawn)).toBe(values.length * width);
				const byValue = values.map((value, at) => ({value, height: ladder.indexOf(drawn[at * width] as string)}));
				byValue.sort((a, b) => a.value - b.value);
				for (const [at, {value, height}] of byValue.entries()) {
					expect(height > 0).toBe(value > 0);
					expect(height).toBeGreaterThanOrEqual(byValue[at - 1]?.height ?? 0);
				}
			},
		),
	);
});

test('says the values', () => {
	expect(describeSparkline('ghosts', [12, 1500, 0], ['Jan', 'Feb', 'Mar'])).toBe(
		'ghosts: Jan 12, Feb 1,500, Mar 0; most in Feb',
	);
	expect(describeSparkline('ghosts', [0], ['Jan'])).toBe('ghosts: Jan 0');
	expect(describeSparkline('ghosts', [], [])).toBe('ghosts: nothing yet');
});
