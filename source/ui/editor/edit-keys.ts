import type {Editor} from './editor.ts';
import {
	backspaced,
	deleted,
	indented,
	lineErasedAfter,
	lineErasedBefore,
	newLine,
	outdented,
	rewritten,
	typed,
	wordErasedAfter,
	wordErasedBefore,
} from './edits.ts';
import {down, left, lineEnd, lineStart, right, textEnd, textStart, wordLeft, wordRight} from './moves.ts';
import {redo, undo} from './undo.ts';

/** Keys that do the same, and what that is. */
export type EditKey = {
	readonly keys: readonly string[];
	readonly label: string;
	readonly does: (editor: Editor, page: number) => Editor;
};

const moves: readonly EditKey[] = [
	{keys: ['left', 'ctrl+b'], label: 'a character left', does: left},
	{keys: ['right', 'ctrl+f'], label: 'a character right', does: right},
	{keys: ['up'], label: 'a line up', does: down(-1)},
	{keys: ['down', 'ctrl+n'], label: 'a line down', does: down(1)},
	{keys: ['ctrl+left', 'alt+left', 'alt+b'], label: 'a word left', does: wordLeft},
	{keys: ['ctrl+right', 'alt+right', 'alt+f'], label: 'a word right', does: wordRight},
	{keys: ['home', 'ctrl+a'], label: 'start of the line', does: lineStart},
	{keys: ['end'], label: 'end of the line', does: lineEnd},
	{keys: ['ctrl+home'], label: 'start of the text', does: textStart},
	{keys: ['ctrl+end'], label: 'end of the text', does: textEnd},
	{keys: ['pageup'], label: 'a page up', does: (editor, page) => down(-page)(editor)},
	{keys: ['pagedown'], label: 'a page down', does: (editor, page) => down(page)(editor)},
];

const writing: readonly EditKey[] = [
	{keys: ['enter'], label: 'a new line', does: newLine},
	{keys: ['tab'], label: 'indent', does: indented},
	{keys: ['shift+tab'], label: 'indent less', does: outdented},
	{keys: ['space'], label: 'a space', does: (editor) => typed(editor, ' ')},
];

const erasing: readonly EditKey[] = [
	{keys: ['backspace'], label: 'erase the character before', does: backspaced},
	{keys: ['delete', 'ctrl+d'], label: 'erase the character after', does: deleted},
	{keys: ['ctrl+w', 'alt+backspace'], label: 'erase the word before', does: wordErasedBefore},
	{keys: ['alt+d'], label: 'erase the word after', does: wordErasedAfter},
	{keys: ['ctrl+u'], label: 'erase to the start of the line', does: lineErasedBefore},
	{keys: ['ctrl+k'], label: 'erase to the end of the line', does: lineErasedAfter},
	{keys: ['ctrl+l'], label: 'erase all', does: (editor) => rewritten(editor, '')},
];

const stepping: readonly EditKey[] = [
	{keys: ['ctrl+_', 'alt+z'], label: 'undo', does: undo},
	{keys: ['ctrl+y', 'alt+y'], label: 'redo', does: redo},
];

/** What keys do in the editor, declared once, those together that do alike. Letters, digits and the like stand for themselves. */
export const editKeyGroups: readonly (readonly EditKey[])[] = [moves, writing, erasing, stepping];
export const editKeys: readonly EditKey[] = editKeyGroups.flat();

const byKey = new Map(editKeys.flatMap(({keys, does}) => keys.map((key) => [key, does] as const)));

/** The editor after a key, with pages of so many lines; `undefined` where the key is not the editor's. */
export function afterKey(editor: Editor, key: string, page: number): Editor | undefined {
	const does = byKey.get(key);
	if (does) {
		return does(editor, Math.max(1, page));
	}

	return [...key].length === 1 ? typed(editor, key) : undefined;
}
