import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {isPlainText} from '../../../source/domain/plain-text.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {modeOf} from '../../../source/ui/app/keymap.ts';
import type {ThemeName} from '../../../source/ui/draw/theme.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader, frameOf, styledFrameOf, withoutStyles} from '../../helpers/a-reader.tsx';
import {anyMove, anySettings, anySize, anyWay, type Move, makeMove} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';

const looks = fc.record({
	theme: fc.constantFrom<ThemeName>('calm', 'no-color', 'high-contrast', 'bare'),
	isAscii: fc.boolean(),
});

/** No line wider than the terminal, one row free, and nothing that a terminal could take for an order. */
function checkPicture(state: State): void {
	const styled = styledFrameOf(state);
	const lines = withoutStyles(styled).split('\n');
	const {columns, rows, theme, isAscii} = state;
	expect(lines.length).toBeLessThanOrEqual(rows - 1);
	for (const text of lines) {
		expect(stringWidth(text), text).toBeLessThanOrEqual(columns);
		expect(isPlainText(text), JSON.stringify(text)).toBe(true);
	}

	if (isAscii) {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII itself
		expect(styled).toMatch(/^[\x00-\x7f]*$/);
	}

	if (theme === 'no-color' || theme === 'bare') {
		expect(colourCodes(styled)).toEqual([]);
	}
}

/** The select-graphic-rendition codes that set or reset a colour. */
function colourCodes(styled: string): string[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
	return [...styled.matchAll(/\u001B\[([\d;]*)m/g)]
		.flatMap(([, codes = '']) => codes.split(';'))
		.filter((code) => (Number(code) >= 30 && Number(code) <= 49) || (Number(code) >= 90 && Number(code) <= 107));
}

/** The reader makes all moves; a picture is drawn at the end and every `pause` moves. */
function play(start: Parameters<typeof aReader>[0], way: readonly string[], moves: readonly Move[], pause: number) {
	const reader = aReader(start).presses(...way);
	for (const [at, move] of moves.entries()) {
		makeMove(reader, move);
		if (at % pause === pause - 1) {
			checkPicture(reader.state());
		}
	}

	checkPicture(reader.state());
}

test('whatever is pressed, pasted and resized, no picture breaks out of its terminal', () => {
	const input = fc.record({
		settings: anySettings,
		look: looks,
		size: anySize,
		way: anyWay,
		moves: fc.array(anyMove, {maxLength: 24}),
	});
	check(input, 400, ({settings, look, size, way, moves}) => play({settings, ...look, ...size}, way, moves, 30));
});

test('nor does it with the usual thousand customers', () => {
	const input = fc.record({look: looks, size: anySize, way: anyWay, moves: fc.array(anyMove, {maxLength: 20})});
	check(input, 150, ({look, size, way, moves}) => play({settings: defaultSettings, ...look, ...size}, way, moves, 10));
});

test('a month forward and back is where one was, to the last line of the picture; and so is back and forward', () => {
	const input = fc.record({
		settings: anySettings,
		way: anyWay,
		ahead: fc.nat(11),
		pair: fc.constantFrom<readonly [string, string]>([']', '['], ['[', ']'], ['}', '{'], ['{', '}'], ['right', 'left']),
	});
	check(input, 60, ({settings, way, ahead, pair: [there, back]}) => {
		const reader = aReader({settings}).presses(...way, 'escape', 'escape', '0');
		reader.presses(...new Array<string>(ahead).fill(']'));
		const before = {...reader.state(), message: undefined};
		const picture = frameOf(before);
		const between = reader.presses(there).state();
		const isAtAnEnd = between.day === before.day;
		const isMonthBeforeTheFirst = there === '[' && ahead === 0;
		reader.presses(back);
		if (!isAtAnEnd && !isMonthBeforeTheFirst) {
			expect(reader.state()).toEqual(before);
			expect(frameOf(reader.state())).toBe(picture);
		}
	});
});

test('Esc never quits, and whatever is open, enough of it closes all that lies on a screen', () => {
	const input = fc.record({way: anyWay, moves: fc.array(anyMove, {maxLength: 30})});
	check(input, 200, ({way, moves}) => {
		const reader = aReader({settings: {...defaultSettings, customers: 7}}).presses(...way);
		for (const move of moves) {
			makeMove(reader, move);
		}

		const before = reader.effects.length;
		reader.presses(...new Array<string>(8).fill('escape'));
		expect(reader.effects.slice(before)).not.toContainEqual({type: 'quit'});
		expect(['month', 'customers', 'leaks', 'runs', 'sql', 'lessons']).toContain(modeOf(reader.state()));
	});
});
