import {expect, test} from 'vitest';
import {afterKey, editKeys} from '../../../source/ui/editor/edit-keys.ts';
import {type Editor, textIn} from '../../../source/ui/editor/editor.ts';
import {pasted, rewritten} from '../../../source/ui/editor/edits.ts';
import {editorAt} from '../../helpers/marked-text.ts';

/** The text with `|` where the cursor is. */
function shown({lines, cursor}: Editor): string {
	return lines
		.map((line, number) =>
			number === cursor.line ? `${line.slice(0, cursor.offset)}|${line.slice(cursor.offset)}` : line,
		)
		.join('\n');
}

function pressed(editor: Editor, ...keys: readonly string[]): Editor {
	return keys.reduce((now, key) => afterKey(now, key, 3) ?? now, editor);
}

test.each([
	['ab|c', ['left'], 'a|bc'],
	['a\n|b', ['left'], 'a|\nb'],
	['|a', ['left'], '|a'],
	['a|\nb', ['right'], 'a\n|b'],
	['a|', ['right'], 'a|'],
	['e\u0301|x', ['left'], '|e\u0301x'],
	['|🇩🇪x', ['right'], '🇩🇪|x'],
	['SELECT amount_paid|', ['ctrl+left'], 'SELECT |amount_paid'],
	['SELECT amount  |', ['ctrl+left'], 'SELECT |amount  '],
	['  |a', ['ctrl+left'], '|  a'],
	['a\n|b', ['ctrl+left'], 'a|\nb'],
	['|SELECT a', ['alt+f'], 'SELECT| a'],
	['SELECT| a.b', ['ctrl+right'], 'SELECT a|.b'],
	['a|\nb c', ['ctrl+right'], 'a\n|b c'],
	['abc\nx\nab|c', ['up'], 'abc\nx|\nabc'],
	['abc\nx\nab|c', ['up', 'up'], 'ab|c\nx\nabc'],
	['漢字x|\nabc', ['down'], '漢字x\nabc|'],
	['a|b\nc', ['up'], '|ab\nc'],
	['a|b', ['down'], 'ab|'],
	['1\n2\n3\n4\n|5', ['pageup'], '1\n|2\n3\n4\n5'],
	['|1\n2\n3\n4\n5', ['pagedown'], '1\n2\n3\n|4\n5'],
	['\t  a|b', ['home'], '\t  |ab'],
	['  |ab', ['home'], '|  ab'],
	['| ab', ['home'], '| ab'],
	['a|b\nc', ['end'], 'ab|\nc'],
	['a\nb|', ['ctrl+home'], '|a\nb'],
	['|a\nb', ['ctrl+end'], 'a\nb|'],
	['a|b', ['x', 'space', 'y'], 'ax y|b'],
	['  a,|', ['enter'], '  a,\n  |'],
	['\ta|b', ['enter'], '\ta\n\t|b'],
	['  |  a', ['enter'], '  \n  |  a'],
	['|a', ['tab'], '  |a'],
	['x|a', ['tab'], 'x |a'],
	['    a|', ['shift+tab'], '  a|'],
	['\ta|', ['shift+tab'], 'a|'],
	[' |a', ['shift+tab'], '|a'],
	['a|', ['shift+tab'], 'a|'],
	['ab|c', ['backspace'], 'a|c'],
	['a\n|b', ['backspace'], 'a|b'],
	['e\u0301|', ['backspace'], '|'],
	['|a', ['backspace'], '|a'],
	['a|bc', ['delete'], 'a|c'],
	['a|\nb', ['delete'], 'a|b'],
	['a.b c|', ['ctrl+w'], 'a.b |'],
	['a |b.c', ['alt+d'], 'a |.c'],
	['a\nbc|d', ['ctrl+u'], 'a\n|d'],
	['a|bc\nd', ['ctrl+k'], 'a|\nd'],
	['a|\nd', ['ctrl+k'], 'a|d'],
])('%j, %j gives %j', (before, keys, after) => {
	expect(shown(pressed(editorAt(before), ...keys))).toBe(after);
});

test('every key is declared once, and every one does something to some text', () => {
	const names = editKeys.flatMap(({keys}) => keys);
	expect(new Set(names).size).toBe(names.length);
	for (const {keys, label, does} of editKeys) {
		const texts = ['a b|\n  c d\ne', '  a\n  b |c\nd', 'a\n\tb c|'].flatMap((text) => [
			pressed(editorAt(text), 'x'),
			pressed(editorAt(text), 'x', 'ctrl+_'),
		]);
		expect(
			texts.some((editor) => shown(does(editor, 1)) !== shown(editor)),
			label,
		).toBe(true);
		expect(label).toMatch(/^[a-z ]+$/);
		expect(keys.every((key) => afterKey(editorAt('|'), key, 1) !== undefined)).toBe(true);
	}
});

test('keys of others are not the editor’s', () => {
	for (const key of ['ctrl+r', 'escape', 'f5', 'alt+enter', 'ctrl+e', 'ctrl+t', 'ctrl+p']) {
		expect(afterKey(editorAt('a|'), key, 3)).toBeUndefined();
	}
});

test('a word typed is undone at once, the next one by itself; moving on begins anew', () => {
	const editor = pressed(editorAt('|'), ...'ab', 'space', ...'cd', 'left', 'e');
	expect(shown(editor)).toBe('ab ce|d');
	expect(shown(pressed(editor, 'ctrl+_'))).toBe('ab c|d');
	expect(shown(pressed(editor, 'ctrl+_', 'ctrl+_'))).toBe('ab |');
	expect(shown(pressed(editor, 'ctrl+_', 'ctrl+_', 'ctrl+_'))).toBe('|');
	expect(shown(pressed(editor, 'ctrl+_', 'ctrl+_', 'ctrl+_', 'ctrl+_'))).toBe('|');
	expect(shown(pressed(editor, 'ctrl+_', 'ctrl+_', 'ctrl+y'))).toBe('ab cd|');
});

test('what was erased character by character comes back at once', () => {
	const editor = pressed(editorAt('SELECT|'), 'backspace', 'backspace', 'backspace');
	expect(shown(pressed(editor, 'ctrl+_'))).toBe('SELECT|');
	expect(shown(pressed(editor, 'ctrl+_', 'ctrl+y'))).toBe('SEL|');
});

test('writing anew forgets what was undone', () => {
	const editor = pressed(editorAt('|'), 'a', 'ctrl+_', 'b', 'ctrl+y');
	expect(shown(editor)).toBe('b|');
});

test('what is pasted ends its lines in one way, and carries nothing that a terminal acts on', () => {
	expect(shown(pasted(editorAt('<|>'), 'a\r\nb\rc\u001b[31m\u202e\td'))).toBe('<a\nb\nc[31m\td|>');
});

test('a text that comes back from elsewhere is one step', () => {
	const editor = rewritten(editorAt('a|b\nc'), 'x\ny\n');
	expect(shown(editor)).toBe('x\ny\n|');
	expect(shown(pressed(editor, 'ctrl+_'))).toBe('a|b\nc');
	expect(textIn(rewritten(editor, 'x\r\ny\r\n'))).toBe(textIn(editor));
});

test('an accent typed behind a letter joins it, and is erased with it', () => {
	expect(shown(pressed(editorAt('|x'), 'e', '\u0301'))).toBe('e\u0301|x');
	expect(shown(pressed(editorAt('|x'), 'e', '\u0301', 'backspace'))).toBe('|x');
	expect(shown(pressed(editorAt('|\u0301'), 'e'))).toBe('e\u0301|');
});
