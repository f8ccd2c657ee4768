import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cutInput} from '../../../source/ui/terminal/sequences.ts';

const esc = '\u001B';

test.each<[string, readonly string[], string]>([
	['jjj', ['jjj'], ''],
	[`${esc}[B`, [`${esc}[B`], ''],
	[`j${esc}[B${esc}OBk`, ['j', `${esc}[B`, `${esc}OB`, 'k'], ''],
	[esc, [], esc],
	[`${esc}${esc}`, [esc], esc],
	[`${esc}q`, ['\uE016'], ''],
	[`${esc}Q`, [esc, 'Q'], ''],
	[`${esc}\r`, ['\uE003'], ''],
	[`${esc}]q`, [esc, ']q'], ''],
	[`${esc}${esc}[C`, [esc, `${esc}[C`], ''],
	[`j${esc}[`, ['j'], `${esc}[`],
	[`${esc}[6`, [], `${esc}[6`],
	[`${esc}[1;5`, [], `${esc}[1;5`],
	[`${esc}O`, [], `${esc}O`],
	[`${esc}[20`, [], `${esc}[20`],
	[`${esc}[200~q${esc}[201~`, [`${esc}[200~`, 'q', `${esc}[201~`], ''],
	['[R', ['[', 'R'], ''],
	['NOT OK', ['N', 'O', 'T ', 'O', 'K'], ''],
])('%j is read as %j, and %j waits', (text, pieces, held) => {
	expect(cutInput(text)).toEqual({pieces, held});
});

test.each([
	['a key of the function row', `${esc}[24~`],
	['the same, on the console of Linux', `${esc}[[A`],
	['the mouse', `${esc}[<64;70;34M`],
	['the mouse of old', `${esc}[M !!`],
	['a window that has the focus', `${esc}[I`],
	['where the cursor is', `${esc}[12;40R`],
	['what the terminal can', `${esc}[?1;2c`],
	['a mode', `${esc}[?2026;2$y`],
	['a colour', `${esc}]11;rgb:2e2e/3434/3636${esc}\\`],
	['the same, ended with a bell', `${esc}]11;rgb:2e2e/3434/3636\u0007`],
	['a keypad', `${esc}Oj`],
])('%s is no key, and no text', (_, sequence) => {
	expect(cutInput(`k${sequence}j`)).toMatchObject({pieces: ['k', 'j'], held: ''});
});

test('what breaks a sequence off is a key, and the sequence is gone', () => {
	expect(cutInput(`${esc}[6\r`)).toEqual({pieces: ['\r'], held: ''});
	expect(cutInput(`${esc}[1;\u0003`)).toEqual({pieces: ['\u0003'], held: ''});
	expect(cutInput(`${esc}[6${esc}[B`)).toEqual({pieces: [`${esc}[B`], held: ''});
	expect(cutInput(`${esc}]11;rgb\u0003`)).toEqual({pieces: ['\u0003'], held: ''});
});

test('a sequence whose Esc was told vanishes, but not the mark of a paste', () => {
	expect(cutInput(`${esc}[Bj${esc}[B`, true)).toEqual({pieces: ['j', `${esc}[B`], held: ''});
	expect(cutInput(`${esc}[200~q`, true)).toEqual({pieces: [`${esc}[200~`, 'q'], held: ''});
});

test('text that is no sequence is neither lost nor made up', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom('[', 'O', ']', 'B', '6', '~', 'j', ';', 'é')}), (text) => {
			expect(cutInput(text)).toEqual({pieces: cutInput(text).pieces, held: ''});
			expect(cutInput(text).pieces.join('')).toBe(text);
		}),
	);
});

test('whatever comes, reading it ends', () => {
	const letters = fc.string({unit: fc.constantFrom(esc, '[', 'O', ']', 'M', '6', '~', 'j', ';', '\u0007', ' ')});
	fc.assert(
		fc.property(letters, fc.boolean(), (text, isEscTold) => {
			const {pieces, held} = cutInput(text, isEscTold);
			expect(pieces).not.toContain('');
			expect(text.endsWith(held)).toBe(true);
		}),
	);
});
