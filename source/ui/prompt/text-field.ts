import {isTypable} from '../../domain/outside-text.ts';

/** A text and the cursor in it, counted in characters. */
export type TextField = {readonly text: string; readonly cursor: number};

const word = /[\p{L}\p{N}]/u;

/** The field with `added` typed at the cursor. */
export function insert({text, cursor}: TextField, added: string): TextField {
	const characters = [...text];
	const inserted = [...added];
	return {
		text: [...characters.slice(0, cursor), ...inserted, ...characters.slice(cursor)].join(''),
		cursor: cursor + inserted.length,
	};
}

/** The field after an editing key; `undefined` where the key does not edit. */
export function edit(field: TextField, key: string): TextField | undefined {
	const characters = [...field.text];
	const {cursor} = field;
	const cut = (from: number, to: number): TextField => ({
		text: [...characters.slice(0, from), ...characters.slice(to)].join(''),
		cursor: from,
	});
	switch (key) {
		case 'backspace':
			return cut(Math.max(0, cursor - 1), cursor);
		case 'ctrl+d':
			return {...cut(cursor, cursor + 1)};
		case 'ctrl+u':
			return cut(0, cursor);
		case 'ctrl+k':
			return cut(cursor, characters.length);
		case 'ctrl+w':
			return cut(wordStart(characters, cursor), cursor);
		case 'left':
		case 'ctrl+b':
			return {...field, cursor: Math.max(0, cursor - 1)};
		case 'right':
		case 'ctrl+f':
			return {...field, cursor: Math.min(characters.length, cursor + 1)};
		case 'home':
		case 'ctrl+a':
			return {...field, cursor: 0};
		case 'end':
		case 'ctrl+e':
			return {...field, cursor: characters.length};
		case 'space':
			return insert(field, ' ');
		default:
			return [...key].length === 1 && isTypable(characters.slice(0, cursor).join(''), key)
				? insert(field, key)
				: undefined;
	}
}

function wordStart(characters: readonly string[], cursor: number): number {
	let start = cursor;
	while (start > 0 && !word.test(characters[start - 1] as string)) {
		start--;
	}

	while (start > 0 && word.test(characters[start - 1] as string)) {
		start--;
	}

	return start;
}
