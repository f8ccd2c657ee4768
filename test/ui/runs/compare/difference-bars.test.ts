import {describe, expect, test} from 'vitest';
import {asciiGlyphs, unicodeGlyphs} from '../../../../source/ui/draw/glyphs.ts';
import {lineWidth, textOf} from '../../../../source/ui/draw/lines.ts';
import {type DifferenceBars, differenceBars} from '../../../../source/ui/runs/compare/difference-bars.ts';
import {aReader} from '../../../helpers/a-reader.tsx';
import {someRuns} from '../../../helpers/some-runs.ts';
import {withRuns} from '../../../helpers/with-runs.ts';

const looks = [
	['unicode', unicodeGlyphs],
	['ASCII', asciiGlyphs],
] as const;

describe.each(looks)('in %s', (_, glyphs) => {
	const full = glyphs.eighths.at(-1) as string;
	const drawn = (differences: readonly number[], width: number) => {
		const bars = differenceBars(differences, width, glyphs) as DifferenceBars;
		return {bars, texts: differences.map((cents) => textOf(bars.barOf(cents, 'plain')))};
	};

	test('what is less stands left of the line, what is more right of it, and every line is as wide as it may be', () => {
		const {bars, texts} = drawn([-1000, 0, 3000, 1], 63);
		const axis = textOf(bars.heading).indexOf(glyphs.box.vertical);
		for (const text of texts) {
			expect(text.indexOf(glyphs.box.vertical)).toBe(axis);
			expect(text.length).toBeLessThanOrEqual(63);
		}

		expect(lineWidth(bars.heading)).toBeLessThanOrEqual(63);
		const [less, none, more, little] = texts.map((text) => [text.slice(0, axis).trim(), text.slice(axis + 1).trim()]);
		expect(less?.[1]).toBe('');
		expect(none).toEqual(['', '']);
		expect(more?.[0]).toBe('');
		// Both sides are on one scale, and what is not nothing is seen.
		const lengths = [less?.[0], more?.[1]].map((text) => text?.length ?? 0) as [number, number];
		expect(Math.abs(lengths[1] - 3 * lengths[0])).toBeLessThanOrEqual(2);
		expect(more?.[1]).toBe(full.repeat(lengths[1]));
		expect(little?.[1]).not.toBe('');
	});

	test('where all differences lie on one side, the other keeps room for its words alone', () => {
		const {bars, texts} = drawn([-500, -1000], 63);
		expect(textOf(bars.heading)).toContain('less in B');
		expect(textOf(bars.heading)).toContain('more in B');
		expect(texts[1]?.split(full).length).toBeGreaterThan(40);
	});

	test('in a few columns, or where nothing differs, there is no picture', () => {
		expect(differenceBars([1], 33, glyphs)).toBeUndefined();
		expect(differenceBars([0, 0], 100, glyphs)).toBeUndefined();
	});
});

test('the leaks side by side use the width of a large screen, and are read out without the picture', () => {
	const comparing = (columns: number, isSpoken = false) =>
		withRuns(someRuns, aReader({columns, rows: 60, isSpoken})).presses(
			'down',
			'space',
			'up',
			'space',
			'c',
			'tab',
			'tab',
		);
	comparing(200).sees('less in B │ more in B', /Jun 2024 .*\+\$3,880\.00 +│█+ /);
	comparing(100).seesNo('more in B');
	comparing(200, true)
		.sees(/Jun 2024/)
		.seesNo('more in B', '█');
});
