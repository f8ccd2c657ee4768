import stringWidth from 'string-width';
import {expect} from 'vitest';
import {isPlainText} from '../../source/domain/plain-text.ts';
import type {State} from '../../source/ui/state/state.ts';
import {styledFrameOf, withoutStyles} from './a-reader.tsx';

/** No line wider than the terminal, one row free, and nothing that a terminal could take for an order. */
export function checkPicture(state: State): void {
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
