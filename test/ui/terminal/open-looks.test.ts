import {expect, test} from 'vitest';
import openLooks, {looksAfter, opening} from '../../../source/ui/terminal/open-looks.ts';

const esc = '\u001B';

test.each([
	['a text without looks', 'plain', ''],
	['one that is closed', `${esc}[1mbold${esc}[22m`, ''],
	['two that close together', `${esc}[1;31mleak${esc}[22;39m`, ''],
	['all that are closed at once', `${esc}[1;4;7;45mx${esc}[0m`, ''],
	['all that are closed without a number', `${esc}[1mx${esc}[m`, ''],
	['one that is open', `a${esc}[7mb`, `${esc}[7m`],
	['the outer one, when the inner one is closed', `${esc}[1m${esc}[31mx${esc}[39m`, `${esc}[1m`],
	['bold and dim, which close together', `${esc}[1m${esc}[2mx`, `${esc}[1;2m`],
	['the last of two colours', `${esc}[31mx${esc}[92m`, `${esc}[92m`],
	['a colour and the one behind it', `${esc}[41m${esc}[32m`, `${esc}[41;32m`],
	['colours of 256 and of all', `${esc}[38;5;7;48;2;1;22;39m`, `${esc}[38;5;7;48;2;1;22;39m`],
	['sequences that are no looks', `${esc}[2Ka${esc}[?25l${esc}[3`, ''],
])('%s', (_name, text, open) => {
	expect(openLooks(text)).toBe(open);
});

test('a text that is read in two parts has the looks of the whole at its end, and those of the first part stay', () => {
	const [first, second] = [`${esc}[1m${esc}[31ma`, `b${esc}[39m${esc}[4mc`];
	const before = looksAfter(first);
	expect(opening(looksAfter(second, before))).toBe(openLooks(first + second));
	expect(opening(before)).toBe(`${esc}[1;31m`);
});
