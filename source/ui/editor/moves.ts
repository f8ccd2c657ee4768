import {
	boundaryAfter,
	boundaryBefore,
	boundaryFrom,
	charactersBefore,
	charactersIn,
	offsetAfter,
} from './boundaries.ts';
import {type Cursor, type Editor, lineAt} from './editor.ts';

/** A move of the cursor, which changes no text. */
export type Move = (editor: Editor) => Editor;

/** A character that belongs to a word, by what it begins with. */
const wordCharacter = /^[\p{L}\p{N}_]/u;

function to(editor: Editor, cursor: Cursor): Editor {
	return {...editor, cursor, goal: undefined, run: undefined};
}

export function left(editor: Editor): Editor {
	return to(editor, placeBefore(editor));
}

export function right(editor: Editor): Editor {
	return to(editor, placeAfter(editor));
}

/** The place one character back, over the end of the line before. */
export function placeBefore(editor: Editor): Cursor {
	const {line, offset} = editor.cursor;
	if (offset > 0) {
		return {line, offset: boundaryBefore(lineAt(editor, line), offset)};
	}

	return line === 0 ? editor.cursor : {line: line - 1, offset: lineAt(editor, line - 1).length};
}

/** The place one character on, over the end of the line. */
export function placeAfter(editor: Editor): Cursor {
	const {line, offset} = editor.cursor;
	const text = lineAt(editor, line);
	if (offset < text.length) {
		return {line, offset: boundaryAfter(text, offset)};
	}

	return line === editor.lines.length - 1 ? editor.cursor : {line: line + 1, offset: 0};
}

export function wordLeft(editor: Editor): Editor {
	return to(editor, wordPlaceBefore(editor));
}

export function wordRight(editor: Editor): Editor {
	return to(editor, wordPlaceAfter(editor));
}

/** The start of the word that the cursor is in or behind; from the start of a line, the end of the one before. */
export function wordPlaceBefore(editor: Editor): Cursor {
	const {line, offset} = editor.cursor;
	if (offset === 0) {
		return placeBefore(editor);
	}

	const before = charactersIn(lineAt(editor, line).slice(0, offset)).toReversed();
	return {line, offset: offset - wordLength(before)};
}

/** The end of the word that the cursor is in or before; from the end of a line, the start of the next one. */
export function wordPlaceAfter(editor: Editor): Cursor {
	const {line, offset} = editor.cursor;
	const text = lineAt(editor, line);
	if (offset === text.length) {
		return placeAfter(editor);
	}

	return {line, offset: offset + wordLength(charactersIn(text.slice(offset)))};
}

/** How long what belongs to no word at the beginning is, and the word behind it. */
function wordLength(characters: readonly string[]): number {
	const isWord = (character: string) => wordCharacter.test(character);
	const start = characters.findIndex(isWord);
	const end = start === -1 ? -1 : characters.findIndex((character, at) => at > start && !isWord(character));
	return characters.slice(0, end === -1 ? characters.length : end).join('').length;
}

/** So many lines down, up where negative; before the first one the start, after the last one the end. */
export function down(lines: number): Move {
	return (editor) => {
		const {line, offset} = editor.cursor;
		const goal = editor.goal ?? charactersBefore(lineAt(editor, line), offset);
		const last = editor.lines.length - 1;
		const next = line + lines;
		if (next < 0 || next > last) {
			const end = next < 0 ? {line: 0, offset: 0} : {line: last, offset: lineAt(editor, last).length};
			return {...to(editor, end), goal};
		}

		return {...to(editor, {line: next, offset: offsetAfter(lineAt(editor, next), goal)}), goal};
	};
}

/** The first character of the line that is not white space; from there, and before it, the start. */
export function lineStart(editor: Editor): Editor {
	const {line, offset} = editor.cursor;
	const text = lineAt(editor, line);
	// An accent may stand on the last blank.
	const indent = boundaryFrom(text, indentOf(text).length);
	return to(editor, {line, offset: offset > indent ? indent : 0});
}

export function lineEnd(editor: Editor): Editor {
	const {line} = editor.cursor;
	return to(editor, {line, offset: lineAt(editor, line).length});
}

export function textStart(editor: Editor): Editor {
	return to(editor, {line: 0, offset: 0});
}

export function textEnd(editor: Editor): Editor {
	const line = editor.lines.length - 1;
	return to(editor, {line, offset: lineAt(editor, line).length});
}

/** The blanks that a line begins with. */
export function indentOf(line: string): string {
	return /^[\t ]*/.exec(line)?.[0] ?? '';
}
