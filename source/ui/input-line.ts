import {charactersOf, type Line, span} from './lines.ts';
import type {TextField} from './update/text-field.ts';

/** The text of a field with its cursor as an inverse cell: on a letter with accents, on all of it. */
export function cursorLine({text, cursor}: TextField): Line {
	const before = [...text].slice(0, cursor).join('').length;
	let start = 0;
	for (const character of charactersOf(text)) {
		const end = start + character.length;
		if (before < end) {
			return [span(text.slice(0, start)), span(character, 'selected'), span(text.slice(end))];
		}

		start = end;
	}

	return [span(text), span(' ', 'selected'), span('')];
}
