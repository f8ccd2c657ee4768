import {describe, expect, test} from 'vitest';
import {bar} from '../../../source/ui/draw/bar.ts';
import {asciiGlyphs, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {type Line, span, textOf, textWidth} from '../../../source/ui/draw/lines.ts';
import {selectable} from '../../../source/ui/draw/selectable.ts';

describe.each([unicodeGlyphs, asciiGlyphs])('with %o glyphs, the selected line', (glyphs) => {
	const picture = bar(30, 100, 10, glyphs);
	const withBar: Line = [
		span('G', 'teal'),
		span(' ghost  '),
		span(picture, 'teal'),
		span('    '),
		span('1.5 %', 'quiet'),
	];

	test('is inverse over its whole width where it is words alone', () => {
		const drawn = selectable([span('G', 'teal'), span(' ghost')], true, 20, glyphs);
		expect(drawn).toEqual([span(`${glyphs.selected} G ghost`.padEnd(20), 'selected')]);
	});

	test('leaves a bar as it is, and the distance to what stands beside it', () => {
		const drawn = selectable(withBar, true, 40, glyphs);
		expect(drawn.slice(0, 3)).toEqual([
			span(`${glyphs.selected} G ghost  `, 'selected'),
			span(picture, 'teal'),
			span('    '),
		]);
		expect(drawn[3]).toEqual(span(`1.5 %${' '.repeat(40 - textOf(drawn.slice(0, 3)).length - 5)}`, 'selected'));
	});

	test('ends with its bar where nothing stands beside it', () => {
		const drawn = selectable(withBar.slice(0, 3), true, 40, glyphs);
		expect(drawn.filter(({tone}) => tone === 'selected')).toHaveLength(1);
		expect(textWidth(textOf(drawn))).toBe(40);
	});

	test('says the same as where it is not selected', () => {
		expect(
			textOf(selectable(withBar, true, 40, glyphs))
				.trimEnd()
				.slice(2),
		).toBe(textOf(selectable(withBar, false, 40, glyphs)).slice(2));
	});
});
