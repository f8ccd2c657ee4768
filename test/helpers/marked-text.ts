import {type Editor, editorWith} from '../../source/ui/editor/editor.ts';

/** An editor from a text in which `|` is the cursor. */
export function editorAt(marked: string): Editor {
	const before = marked.slice(0, marked.indexOf('|')).split('\n');
	return {
		...editorWith(marked.replace('|', '')),
		cursor: {line: before.length - 1, offset: (before.at(-1) as string).length},
	};
}
