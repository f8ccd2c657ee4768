import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isPlainText, plainText} from '../../source/domain/plain-text.ts';
import {check} from '../helpers/check.ts';

test.each([
	['a colour', '\u001b[31mred', '[31mred'],
	['a hyperlink', '\u001b]8;;https://x\u0007x', ']8;;https://xx'],
	['an 8-bit control', '\u009b2J', '2J'],
	['line breaks', 'a\r\nb\u2028c\u2029d', 'abcd'],
	['a tab and a delete', 'a\tb\u007f', 'ab'],
	['right-to-left override', 'abc\u202ecba', 'abccba'],
	['isolates and marks', '\u2066a\u2069\u061cb\u200f', 'ab'],
	['invisible spaces', 'a\u200bb\u2060c\ufeff', 'abc'],
	['tag characters', 'a\u{e0041}\u{e007f}', 'a'],
	['half a surrogate pair', 'a\ud83d', 'a'],
])('%s can do no harm', (_name, text, safe) => {
	expect(plainText(text)).toBe(safe);
	expect(isPlainText(text)).toBe(false);
});

test.each(['', 'leaktui', 'Übergröße', '漢字', '😀', 'a b', '−5 %'])('%j stays as it is', (text) => {
	expect(plainText(text)).toBe(text);
	expect(isPlainText(text)).toBe(true);
});

test('what has been made plain is plain', () => {
	check(fc.string({unit: 'binary'}), 300, (text) => {
		expect(isPlainText(plainText(text))).toBe(true);
	});
});
