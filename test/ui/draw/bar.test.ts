import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bar, describeBar} from '../../../source/ui/draw/bar.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {textWidth} from '../../../source/ui/draw/lines.ts';

const anyGlyphs = fc.constantFrom(unicodeGlyphs, asciiGlyphs);

describe('bar', () => {
	test('is as long as the value is large, to an eighth of a column', () => {
		expect(bar(100, 100, 4, unicodeGlyphs)).toBe('████');
		expect(bar(50, 100, 4, unicodeGlyphs)).toBe('██');
		expect(bar(53.125, 100, 4, unicodeGlyphs)).toBe('██▏');
		expect(bar(99, 100, 4, unicodeGlyphs)).toBe('████');
		expect(bar(95, 100, 4, unicodeGlyphs)).toBe('███▊');
	});

	test('shows nothing for zero, for a debt and for what is no number', () => {
		expect([0, -5, Number.NaN].map((value) => bar(value, 100, 10, unicodeGlyphs))).toEqual(['', '', '']);
		expect(bar(5, 100, 0, unicodeGlyphs)).toBe('');
	});

	test('shows a trace of what is less than an eighth, another mark from there on', () => {
		expect(bar(1, 1_000_000, 10, unicodeGlyphs)).toBe('╴');
		expect(bar(1, 1_000_000, 10, asciiGlyphs)).toBe('.');
		expect(bar(1, 80, 10, unicodeGlyphs)).toBe('▏');
		expect(bar(1, 80, 10, asciiGlyphs)).toBe(':');
	});

	test('fills its width where there is no scale', () => {
		expect(bar(7, 0, 3, asciiGlyphs)).toBe('###');
	});

	test('is never longer than its width, never blank for a value, and grows with the value', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 1, max: 10_000}),
				fc.integer({min: 0, max: 10_000}),
				fc.integer({min: 1, max: 12_000}),
				fc.integer({min: 1, max: 60}),
				anyGlyphs,
				(value, more, most, width, glyphs) => {
					const short = bar(value, most, width, glyphs);
					const long = bar(value + more, most, width, glyphs);
					expect(short.trim()).not.toBe('');
					expect(short.trimEnd()).toBe(short);
					expect(textWidth(long)).toBeLessThanOrEqual(width);
					expect(ink(long, glyphs.eighths)).toBeGreaterThanOrEqual(ink(short, glyphs.eighths));
				},
			),
		);
	});
});

function ink(drawn: string, eighths: readonly string[]): number {
	// A mark that stands for several eighths counts as the least of them; a trace as none.
	return [...drawn].reduce((sum, mark) => sum + eighths.indexOf(mark) + 1, 0);
}

test('says how long a bar is', () => {
	expect(describeBar('collected', '$50.00', 50, 200)).toBe('collected $50.00, 25 % of the longest');
	expect(describeBar('zombie', '$0.00', 0, 0)).toBe('zombie $0.00');
});
