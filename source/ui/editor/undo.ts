import {type Editor, endOf, spliced} from './editor.ts';

/** The editor as it was before its last step; the same where there is none. */
export function undo(editor: Editor): Editor {
	if (editor.done === undefined) {
		return editor;
	}

	const {change, rest} = editor.done;
	const {from, removed, inserted, before} = change;
	return {
		...spliced(editor, from, endOf(from, inserted), removed),
		cursor: before,
		goal: undefined,
		done: rest,
		undone: {change, rest: editor.undone},
		run: undefined,
	};
}

/** The editor with the last undone step made again. */
export function redo(editor: Editor): Editor {
	if (editor.undone === undefined) {
		return editor;
	}

	const {change, rest} = editor.undone;
	const {from, removed, inserted} = change;
	return {
		...spliced(editor, from, endOf(from, removed), inserted),
		goal: undefined,
		done: {change, rest: editor.done},
		undone: rest,
		run: undefined,
	};
}
