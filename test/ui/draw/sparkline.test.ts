import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {textWidth} from '../../../source/ui/draw/lines.ts';
import {describeSparkline, sparkline} from '../../../source/ui/draw/sparkline.ts';

test('draws one column per value, the greatest at full height', () => {
	expect(sparkline([0, 1, 7, 14], unicodeGlyphs)).toBe('▁▂▅█');
	expect(sparkline([0, 1, 7, 14], asciiGlyphs)).toBe('_.=#');
	expect(sparkline([], unicodeGlyphs)).toBe('');
	expect(sparkline([0, 0], unicodeGlyphs)).toBe('▁▁');
});

test('draws to a given scale', () => {
	expect(sparkline([7, 14], unicodeGlyphs, 28)).toBe('▃▅');
	expect(sparkline([50], unicodeGlyphs, 28)).toBe('█');
	expect(sparkline([5], unicodeGlyphs, 0)).toBe('█');
});

test('keeps zero apart from any other value, however small, and never falls as values rise', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({min: 0, max: 1_000_000}), {minLength: 1, maxLength: 36}),
			fc.constantFrom(unicodeGlyphs, asciiGlyphs),
			(values, glyphs) => {
				const drawn = [...sparkline(values, glyphs)];
				expect(textWidth(drawn.join(''))).toBe(values.length);
				const byValue = values.map((value, at) => ({value, height: glyphs.heights.indexOf(drawn[at] as string)}));
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
