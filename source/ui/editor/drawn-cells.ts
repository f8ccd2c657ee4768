import {charactersIn} from './boundaries.ts';
import type {TokenKind, TokenLine} from './tokens.ts';

/** What a piece of a row is; the screen gives each a look. */
export type EditorTone = TokenKind | 'line-number' | 'cursor' | 'match' | 'fault' | 'more';

/** How many columns a character takes. */
export type WidthOf = (character: string) => number;

/** A character where it is drawn, a tab as blanks; the end of the line is a blank of its own. */
export type DrawnCell = {
	readonly text: string;
	readonly width: number;
	/** Of its first column, from 0. */
	readonly column: number;
	/** Of its character in the line. */
	readonly offset: number;
	readonly tone: EditorTone;
};

/** Columns from one tab stop to the next. */
const tabWidth = 4;

/** The characters of a line, and its end. */
export function drawnCells(text: string, {tokens}: Pick<TokenLine, 'tokens'>, widthOf: WidthOf): readonly DrawnCell[] {
	const cells: DrawnCell[] = [];
	let column = 0;
	let offset = 0;
	let token = 0;
	for (const character of charactersIn(text)) {
		while (token + 1 < tokens.length && offset >= (tokens[token + 1]?.offset ?? 0)) {
			token++;
		}

		const [shown, width] = drawnCharacter(character, column, widthOf);
		cells.push({text: shown, width, column, offset, tone: tokens[token]?.kind ?? 'plain'});
		column += width;
		offset += character.length;
	}

	return [...cells, {text: ' ', width: 1, column, offset, tone: 'plain'}];
}

/** What is drawn of a character, and how wide that is: an accent without its letter stands on a blank. */
function drawnCharacter(character: string, column: number, widthOf: WidthOf): readonly [text: string, width: number] {
	if (character === '\t') {
		const width = tabWidth - (column % tabWidth);
		return [' '.repeat(width), width];
	}

	const width = widthOf(character);
	return width === 0 ? [` ${character}`, 1] : [character, width];
}

/** The column at which a place of a line is drawn. */
export function columnAt(text: string, offset: number, widthOf: WidthOf): number {
	return (drawnCells(text.slice(0, Math.max(0, offset)), {tokens: []}, widthOf).at(-1) as DrawnCell).column;
}
