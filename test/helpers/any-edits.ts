import fc from 'fast-check';
import {afterKey, editKeys} from '../../source/ui/editor/edit-keys.ts';
import type {Editor} from '../../source/ui/editor/editor.ts';
import {pasted} from '../../source/ui/editor/edits.ts';

/** One thing that a reader does to an editor. */
export type Deed = {readonly key: string} | {readonly paste: string};

/** Characters of every kind: wide, with accents of their own, joined, right to left, brackets, quotes. */
export const someCharacters = fc.constantFrom(
	...'aZ_09 (){}[]\'"-*/;.,$é漢字ßλ',
	'e\u0301',
	'\u0301',
	'🇩🇪',
	'👍🏽',
	'क्षि',
	'\u1100\u1161',
	'ש',
);

/** Text of several lines, with tabs, other ends of lines, and what must not reach a terminal. */
export const someText = fc
	.array(
		fc.oneof(
			{weight: 8, arbitrary: someCharacters},
			fc.constantFrom('\n', '\r\n', '\r', '\t', '  ', '\u001b[2J', '\u202e', '\u2028', 'SELECT ', '-- ', '/*', '*/'),
		),
		{
			maxLength: 30,
		},
	)
	.map((parts) => parts.join(''));

const someDeed: fc.Arbitrary<Deed> = fc.oneof(
	{weight: 6, arbitrary: someCharacters.map((key) => ({key}))},
	{weight: 8, arbitrary: fc.constantFrom(...editKeys.flatMap(({keys}) => keys)).map((key) => ({key}))},
	{weight: 1, arbitrary: someText.map((paste) => ({paste}))},
);

export const someDeeds = fc.array(someDeed, {maxLength: 60});

/** Lines of a page that the keys move by. */
const page = 5;

export function afterDeed(editor: Editor, deed: Deed): Editor {
	return 'paste' in deed ? pasted(editor, deed.paste) : (afterKey(editor, deed.key, page) ?? editor);
}

export function afterDeeds(editor: Editor, deeds: readonly Deed[]): Editor {
	return deeds.reduce(afterDeed, editor);
}
