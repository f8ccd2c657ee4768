import {boundaryFrom, charactersBefore} from './boundaries.ts';
import {type Cursor, cleanText, type Editor, lineAt, replaced} from './editor.ts';
import {indentOf, placeAfter, placeBefore, wordPlaceAfter, wordPlaceBefore} from './moves.ts';

/** Spaces that a step of indentation takes. */
const indentWidth = 2;

/** The editor with a text typed at the cursor. */
export function typed(editor: Editor, text: string): Editor {
	return replaced(editor, editor.cursor, editor.cursor, text, 'typing');
}

/** The editor with a text put in at the cursor, of any number of lines, as one step to undo. */
export function pasted(editor: Editor, text: string): Editor {
	return replaced(editor, editor.cursor, editor.cursor, text);
}

/** The editor with all of its text replaced, as one step to undo: what comes back from another editor, or a ready query. */
export function rewritten(editor: Editor, text: string): Editor {
	const line = editor.lines.length - 1;
	const end = {line, offset: lineAt(editor, line).length};
	return cleanText(text) === editor.lines.join('\n') ? editor : replaced(editor, {line: 0, offset: 0}, end, text);
}

/** A new line that begins with as many blanks as the one it comes from. */
export function newLine(editor: Editor): Editor {
	const {line, offset} = editor.cursor;
	return pasted(editor, `\n${indentOf(lineAt(editor, line).slice(0, offset))}`);
}

/** Blanks up to the next step of indentation. */
export function indented(editor: Editor): Editor {
	const {line, offset} = editor.cursor;
	const before = charactersBefore(lineAt(editor, line), offset);
	return pasted(editor, ' '.repeat(indentWidth - (before % indentWidth)));
}

/** The line with a step of indentation less. */
export function outdented(editor: Editor): Editor {
	const {line, offset} = editor.cursor;
	const blanks = new RegExp(`^(?:\\t| {1,${indentWidth}})`).exec(lineAt(editor, line))?.[0].length ?? 0;
	if (blanks === 0) {
		return editor;
	}

	const less = replaced(editor, {line, offset: 0}, {line, offset: blanks}, '');
	return {...less, cursor: {line, offset: boundaryFrom(lineAt(less, line), Math.max(0, offset - blanks))}};
}

export function backspaced(editor: Editor): Editor {
	return erased(editor, placeBefore(editor), editor.cursor, 'erasing');
}

export function deleted(editor: Editor): Editor {
	return erased(editor, editor.cursor, placeAfter(editor));
}

export function wordErasedBefore(editor: Editor): Editor {
	return erased(editor, wordPlaceBefore(editor), editor.cursor);
}

export function wordErasedAfter(editor: Editor): Editor {
	return erased(editor, editor.cursor, wordPlaceAfter(editor));
}

/** Without what stands before the cursor on its line. */
export function lineErasedBefore(editor: Editor): Editor {
	const {line} = editor.cursor;
	return erased(editor, {line, offset: 0}, editor.cursor);
}

/** Without the rest of the line; at its end, without the end. */
export function lineErasedAfter(editor: Editor): Editor {
	const {line, offset} = editor.cursor;
	const end = lineAt(editor, line).length;
	return erased(editor, editor.cursor, offset === end ? placeAfter(editor) : {line, offset: end});
}

function erased(editor: Editor, from: Cursor, to: Cursor, run?: 'erasing'): Editor {
	return replaced(editor, from, to, '', run);
}
