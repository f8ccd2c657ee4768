import type {Line} from './lines.ts';
import {span} from './lines.ts';
import type {TextField} from './update/text-field.ts';

/** The text of a field with its cursor as an inverse cell. */
export function cursorLine({text, cursor}: TextField): Line {
	const characters = [...text];
	return [
		span(characters.slice(0, cursor).join('')),
		span(characters[cursor] ?? ' ', 'selected'),
		span(characters.slice(cursor + 1).join('')),
	];
}
