import fc from 'fast-check';
import {expect, test} from 'vitest';
import {charactersIn} from '../../../source/ui/editor/boundaries.ts';
import {afterKey, editKeys} from '../../../source/ui/editor/edit-keys.ts';
import {cleanText, type Editor, editorWith, textIn} from '../../../source/ui/editor/editor.ts';
import {pasted, rewritten} from '../../../source/ui/editor/edits.ts';
import {down} from '../../../source/ui/editor/moves.ts';
import {redo, undo} from '../../../source/ui/editor/undo.ts';
import {afterDeed, afterDeeds, type Deed, someCharacters, someDeeds, someText} from '../../helpers/any-edits.ts';
import {check} from '../../helpers/check.ts';

const runs = 300;
const begun = fc.record({text: someText, deeds: someDeeds});

/** The editor with all undone that can be. */
function undoAll(editor: Editor): Editor {
	return editor.done === undefined ? editor : undoAll(undo(editor));
}

function redoAll(editor: Editor): Editor {
	return editor.undone === undefined ? editor : redoAll(redo(editor));
}

/** What holds of every editor. */
function expectSound({lines, cursor}: Editor): void {
	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines) {
		expect(cleanText(line)).toBe(line);
		expect(line).not.toContain('\n');
	}

	const line = lines[cursor.line] as string;
	expect(line).toBeDefined();
	const ends = [0];
	for (const character of charactersIn(line)) {
		ends.push((ends.at(-1) as number) + character.length);
	}

	expect(ends).toContain(cursor.offset);
}

test('the cursor stands between two characters of a line that is there, whatever is pressed', () => {
	check(begun, runs, ({text, deeds}) => {
		let editor = editorWith(text);
		expectSound(editor);
		for (const deed of deeds) {
			editor = afterDeed(editor, deed);
			expectSound(editor);
		}
	});
});

test('undone to the end, the text is what it was; made again, what it became', () => {
	check(begun, runs, ({text, deeds}) => {
		const end = afterDeeds(editorWith(text), deeds);
		expect(textIn(undoAll(end))).toBe(cleanText(text));
		expect(textIn(redoAll(undoAll(end)))).toBe(textIn(redoAll(end)));
	});
});

test('one undo takes back one deed at least, and gives back the cursor; redo makes it again', () => {
	check(begun, runs, ({text, deeds}) => {
		const before = afterDeeds(editorWith(text), deeds);
		const after = pasted({...before, run: undefined}, 'x\ny');
		expect(textIn(undo(after))).toBe(textIn(before));
		expect(undo(after).cursor).toEqual(before.cursor);
		expect(textIn(redo(undo(after)))).toBe(textIn(after));
		expect(redo(undo(after)).cursor).toEqual(after.cursor);
	});
});

test('nothing that was written is lost without a key that erases', () => {
	const erasing = /^(erase|indent less|undo|redo)/;
	const keeping = editKeys.filter(({label}) => !erasing.test(label)).flatMap(({keys}) => keys);
	const deed: fc.Arbitrary<Deed> = fc.oneof(
		someCharacters.map((key) => ({key})),
		fc.constantFrom(...keeping).map((key) => ({key})),
		someText.map((paste) => ({paste})),
	);
	const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
	check(fc.record({text: someText, deeds: fc.array(deed, {maxLength: 40})}), runs, ({text, deeds}) => {
		const written = [text, ...deeds.map(textWritten)].map(cleanText).join('');
		expect(letters(textIn(afterDeeds(editorWith(text), deeds)))).toBe(letters(written));
	});
});

/** What a deed writes: a key of several code points comes as several keys, and is none itself. */
function textWritten(deed: Deed): string {
	if ('paste' in deed) {
		return deed.paste;
	}

	const isEditKey = editKeys.some(({keys}) => keys.includes(deed.key));
	return isEditKey || [...deed.key].length > 1 ? '' : deed.key;
}

test('keys that move change no text, and what moved up and down comes back', () => {
	check(begun, runs, ({text, deeds}) => {
		const editor = afterDeeds(editorWith(text), deeds);
		const moves = editKeys.filter(({label}) => /^(a (character|line|word|page)|start|end)/.test(label));
		for (const {does} of moves) {
			const moved = does(editor, 3);
			expect(moved.lines).toBe(editor.lines);
			expect(moved.done).toBe(editor.done);
		}

		const still = {...editor, goal: undefined};
		const {line} = editor.cursor;
		if (line > 0) {
			expect(down(1)(down(-1)(still)).cursor).toEqual(editor.cursor);
		}

		if (line < editor.lines.length - 1) {
			expect(down(-1)(down(1)(still)).cursor).toEqual(editor.cursor);
		}
	});
});

test('left and right go through every place between characters, and back', () => {
	check(someText, runs, (text) => {
		const key = (editor: Editor, name: string) => afterKey(editor, name, 1) as Editor;
		let editor = key(editorWith(text), 'ctrl+home');
		const places = [editor.cursor];
		const characters = editor.lines.reduce((sum, line) => sum + charactersIn(line).length, editor.lines.length - 1);
		for (let step = 0; step < characters; step++) {
			editor = key(editor, 'right');
			places.push(editor.cursor);
		}

		expect(editor.cursor).toEqual(editorWith(text).cursor);
		for (const place of places.toReversed()) {
			expect(editor.cursor).toEqual(place);
			editor = key(editor, 'left');
		}
	});
});

test('words to the left and to the right come to an end', () => {
	check(someText, runs, (text) => {
		for (const [name, end] of [
			['ctrl+left', 'ctrl+home'],
			['ctrl+right', 'ctrl+end'],
		] as const) {
			let editor = editorWith(text);
			if (name === 'ctrl+right') {
				editor = afterKey(editor, 'ctrl+home', 1) as Editor;
			}

			for (let step = 0; step < text.length + 1; step++) {
				editor = afterKey(editor, name, 1) as Editor;
				expectSound(editor);
			}

			expect(editor.cursor).toEqual((afterKey(editor, end, 1) as Editor).cursor);
		}
	});
});

test('5,000 lines pasted are there, and gone in one undo', () => {
	const lines = Array.from({length: 5000}, (_, at) => `\t-- line ${at}: 漢字 é`);
	const before = editorWith('SELECT 1');
	const editor = pasted(before, lines.join('\r\n'));
	expect(editor.lines).toHaveLength(5000);
	expect(textIn(editor)).toBe(`SELECT 1${lines.join('\n')}`);
	expect(editor.cursor).toEqual({line: 4999, offset: (lines[4999] as string).length});
	expect(undo(editor)).toMatchObject({lines: ['SELECT 1'], cursor: before.cursor});
	expect(rewritten(editor, textIn(editor))).toBe(editor);
});
