import {describe, expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {asciiGlyphs, toAscii, unicodeGlyphs} from '../../../source/ui/draw/glyphs.ts';
import {ownColors} from '../../../source/ui/draw/hues.ts';
import {textWidth} from '../../../source/ui/draw/lines.ts';
import {paint, type ThemeName, themeOf} from '../../../source/ui/draw/theme.ts';
import {aReader, styledFrameOf, withoutStyles} from '../../helpers/a-reader.tsx';
import {hostileTexts} from '../../helpers/any-moves.ts';
import {goldenScenes} from '../../helpers/golden-scenes.ts';

const scenes = goldenScenes.filter(({start, told}) => start === undefined && told === undefined);

/** The words of a picture; where a line ends in spaces, looks decide whether they are drawn. */
function wordsOf(styled: string): string {
	return withoutStyles(styled).replaceAll(/ +$/gm, '');
}

/** The numbers of all looks in a text. */
function looksOf(styled: string): Set<number> {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
	return new Set([...styled.matchAll(/\u001B\[([\d;]*)m/g)].flatMap(([, codes = '']) => codes.split(';').map(Number)));
}

describe.each(scenes)('$name', ({keys}) => {
	const state = aReader()
		.presses(...keys)
		.state();
	const painted = (theme: ThemeName, isAscii = false) => styledFrameOf({...state, theme, isAscii});
	const calm = painted('calm');

	test('says the same in every theme: no meaning rests on a colour', () => {
		for (const theme of ['no-color', 'high-contrast', 'bare'] as const) {
			expect(wordsOf(painted(theme))).toBe(wordsOf(calm));
		}
	});

	test('without colour has only weight and inverse, and bare nothing at all', () => {
		const plain = [1, 2, 4, 7, 22, 24, 27];
		expect(plain).toEqual(expect.arrayContaining([...looksOf(painted('no-color'))]));

		expect(looksOf(painted('bare')).size).toBe(0);
		expect(looksOf(calm)).toContain(ownColors.accent);
	});

	test('keeps every sign in its column in ASCII', () => {
		const lines = withoutStyles(painted('calm', true)).split('\n');
		expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
		expect(lines.map((text) => text.trimEnd().length)).toEqual(
			withoutStyles(calm)
				.split('\n')
				.map((text) => textWidth(text.trimEnd())),
		);
	});
});

test('high contrast knows no dim text, and there is no colour but the accent, what is wrong, and the hues', () => {
	expect(looksOf(styledFrameOf(aReader({theme: 'high-contrast'}).presses('$').state()))).not.toContain(2);
	const colours = goldenScenes
		.filter(({told}) => told === undefined)
		.flatMap(({keys, start}) => [
			...looksOf(
				styledFrameOf(
					aReader(start)
						.presses(...keys)
						.state(),
				),
			),
		])
		.filter((code) => code >= 30);
	const known: readonly number[] = [...Object.values(ownColors), 39];
	expect(known).toEqual(expect.arrayContaining([...new Set(colours)]));
	expect(colours).toContain(ownColors.accent);
});

test('the selected row has a marker in every theme', () => {
	for (const theme of ['calm', 'no-color', 'high-contrast', 'bare'] as const) {
		aReader({theme}).presses('2', 'j', 'j').sees('│ ▸ 0003');
		aReader({theme, isAscii: true}).presses('2', 'j', 'j').sees('| > 0003');
	}
});

test('each look is closed again', () => {
	for (const name of ['calm', 'no-color', 'high-contrast', 'bare'] as const) {
		const {looks} = themeOf(name, false);
		for (const [open, close] of Object.values(looks)) {
			expect(open === '').toBe(close === '');
		}
	}

	expect(paint([{text: 'lost', tone: 'wrong'}], themeOf('bare', false))).toBe('lost');
	expect(paint([{text: '… › Zürich', tone: 'plain'}], themeOf('bare', true))).toBe('~ > Zurich');
});

describe('ASCII', () => {
	test.each(hostileTexts)('keeps the width of %j', (text) => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are taken out elsewhere
		const shown = text.replaceAll(/[\x00-\x1f\x7f-\x9f]/g, '');
		expect(toAscii(shown)).toHaveLength(textWidth(shown));
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII itself
		expect(toAscii(shown)).toMatch(/^[\x00-\x7f]*$/);
	});

	test('writes letters by their base and signs by their twins', () => {
		expect(toAscii('Café Zürich Łódź e\u0301 − · … ▸ 日本')).toBe('Cafe Zurich Lodz e - . ~ > ????');
	});

	test('every glyph has a twin as wide as itself', () => {
		const signs = (value: unknown): string[] =>
			typeof value === 'string' ? [value] : Object.values(value as object).flatMap(signs);
		const {name: _unicode, ...unicode} = unicodeGlyphs;
		const {name: _ascii, ...ascii} = asciiGlyphs;
		expect(signs(ascii).map(textWidth)).toEqual(signs(unicode).map(textWidth));
		expect(signs(ascii).join('')).toMatch(/^[\x20-\x7e]*$/);
	});
});

test('nothing is ever bold or coloured for being zero', () => {
	const clean = {
		...defaultSettings,
		rates: Object.fromEntries(Object.keys(defaultSettings.rates).map((dial) => [dial, 0])),
	};
	for (const {keys, start, told = []} of goldenScenes.filter(({start}) => start === undefined)) {
		for (const settings of [defaultSettings, clean]) {
			const reader = aReader({...start, settings, columns: 120, rows: 40, ground: 'dark'});
			for (const action of told) {
				reader.does(action);
			}

			const styled = styledFrameOf(reader.presses(...keys).state());
			// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
			const zeros = [...styled.matchAll(/\u001B\[(?:1|1;31|38;5;\d+)m *(\$?0(?:\.00)?|[^\u001B]*\$0\.00)\u001B/g)];
			expect(zeros.map(([, text]) => text)).toEqual([]);
		}
	}
});
