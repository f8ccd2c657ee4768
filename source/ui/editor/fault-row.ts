import {charactersIn} from './boundaries.ts';
import type {EditorRow} from './cut-cells.ts';
import type {WidthOf} from './drawn-cells.ts';

/** The row under a line with a fault: a pointer at its column, and the sentence behind it, or before it where there is more room. */
export function faultRow(
	column: number,
	sentence: string,
	width: number,
	pointer: string,
	ellipsis: string,
	widthOf: WidthOf,
): EditorRow {
	const at = Math.min(width - 1, Math.max(0, column));
	const behind = width - at - 2;
	const before = at - 1;
	if (behind >= before || widthIn(sentence, widthOf) <= behind) {
		const told = fitted(sentence, behind, ellipsis, widthOf);
		return [{text: `${' '.repeat(at)}${pointer}${told === '' ? '' : ` ${told}`}`, tone: 'fault'}];
	}

	const shown = fitted(sentence, before, ellipsis, widthOf);
	return [{text: `${' '.repeat(before - widthIn(shown, widthOf))}${shown} ${pointer}`, tone: 'fault'}];
}

function widthIn(text: string, widthOf: WidthOf): number {
	return charactersIn(text).reduce((width, character) => width + widthOf(character), 0);
}

/** As much of a text as takes so many columns; a mark stands where there is more. */
function fitted(text: string, width: number, ellipsis: string, widthOf: WidthOf): string {
	if (widthIn(text, widthOf) <= width) {
		return text;
	}

	let left = width - 1;
	let kept = '';
	for (const character of charactersIn(text)) {
		left -= widthOf(character);
		if (left < 0) {
			break;
		}

		kept += character;
	}

	return width < 1 ? '' : `${kept.trimEnd()}${ellipsis}`;
}
