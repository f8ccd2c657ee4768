import {plainText} from '../../domain/plain-text.ts';
import {endOf} from '../draw/end-of.ts';
import {charactersOf, fitLine, type Line, lineWidth, span, spread, textWidth} from '../draw/lines.ts';
import type {TextField} from './text-field.ts';

/** With less room than this beside it for the text, a hint is left out. */
const leastRoom = 30;

/** The text of a field with its cursor as an inverse cell: on a letter with accents, on all of it. */
export function cursorLine({text, cursor}: TextField): Line {
	const before = [...text].slice(0, cursor).join('').length;
	let start = 0;
	for (const character of charactersOf(text)) {
		const end = start + character.length;
		if (before < end) {
			// Not every terminal joins what joiners join: without them all terminals take the same room.
			const [left, right] = [text.slice(0, start), text.slice(end)].map(plainText) as [string, string];
			return [span(left), span(plainText(character), 'selected'), span(right)];
		}

		start = end;
	}

	return [span(plainText(text)), span(' ', 'selected'), span('')];
}

/**
 * A field between its label and a hint, over `width` columns. A text that is too long is shown around its cursor; how it
 * could go on stands quietly behind it.
 */
export function fieldLine(
	label: Line,
	field: TextField & {readonly completion?: string},
	hint: Line,
	width: number,
	ellipsis = '…',
): Line {
	const room = width - lineWidth(label);
	const beside = room - lineWidth(hint);
	const [before, at, after] = cursorLine(field) as [Line[0], Line[0], Line[0]];
	const isHintShown = beside >= leastRoom || beside > textWidth(field.text);
	const content: Line = [
		span(endOf(before.text, (isHintShown ? beside : room) - 3, ellipsis)),
		at,
		after,
		span(field.completion ?? '', 'quiet'),
	];
	return isHintShown
		? spread([...label, ...content], hint, width, ellipsis)
		: fitLine([...label, ...content], width, ellipsis);
}
