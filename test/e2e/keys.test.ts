import {expect, test} from 'vitest';
import {aTerminal} from '../helpers/a-terminal.ts';

test('steps through the year and leaves', async () => {
	const leaktui = aTerminal();
	await leaktui.sees('Month › Jan 2024', 'as of 31 Jan 2024');
	await leaktui.press(']').sees('Month › Feb 2024', 'as of 29 Feb 2024');
	await leaktui.press('left').sees('Month › Jan 2024');
	await leaktui.press('$').sees('as of 15 Jan 2025');
	await leaktui.press('0', '}').sees('as of 1 Feb 2024');
	expect(await leaktui.press('q').ends()).toBe(0);
});

test('keys that were read in one piece are presses of their own', async () => {
	const leaktui = aTerminal();
	await leaktui.press('2').sees('▸ 0001');
	await leaktui.sends('jjj').sees('▸ 0004');
	await leaktui.sends('\u001B[B\u001B[Bj').sees('▸ 0007');
	await leaktui.sends('kk\u001B[A').sees('▸ 0004');
});

test.each([
	['after Esc', '\u001B', '[B'],
	['after Esc [', '\u001B[', 'B'],
	['within its number', '\u001B[6', '~'],
	['in the form of keypads', '\u001BO', 'B'],
])('an escape sequence that is split %s is one key', async (_, begin, end) => {
	const leaktui = aTerminal();
	await leaktui.press('2').sees('▸ 0001');
	await leaktui.sends(begin).sends(end).seesNo('▸ 0001');
	await leaktui.sees('[2 Customers]', 'as of 31 Jan 2024');
});

test('Esc alone goes back, and Esc before a letter is two keys', async () => {
	const leaktui = aTerminal();
	await leaktui.press('4').sees('[4 Chaos]');
	await leaktui.press('escape').sees('[1 Month]');
	await leaktui.press('4').sees('[4 Chaos]');
	await leaktui.press('escape').sees('[1 Month]');
	await leaktui.press('3').sees('[3 Leaks]');
});

test('what is left of a sequence whose Esc has gone before it presses no keys', async () => {
	const leaktui = aTerminal();
	await leaktui.press('4').sees('[4 Chaos]');
	await leaktui.sends('\u001B').sees('[1 Month]');
	await leaktui.sends('[<64;70;34M').press(']').sees('[1 Month]', 'Month › Feb 2024');
	await leaktui.press('4').sees('[4 Chaos]');
	await leaktui.sends('\u001B').sees('[1 Month]');
	await leaktui.sends('[').sees('[1 Month]', 'Month › Jan 2024');
	await leaktui.sends('\u001B]11;rgb:2e2e/3434/3636\u0007').press(']').sees('[1 Month]', 'Month › Feb 2024');
});

test('the first start with a store says what leaks there are, the next one no more', async () => {
	const first = aTerminal();
	await first.sees('3 leaks: G', 'x explains, 7 teaches');
	await first.press('q').ends();
	const next = aTerminal({store: first.store});
	await next.sees('[1 Month]', '? help');
	await next.seesNo('7 teaches');
});

test('what is pasted outside a field presses no keys', async () => {
	const leaktui = aTerminal();
	await leaktui.sees('[1 Month]');
	await leaktui.pastes('2q]\r\u001B[B:').sees('pasted text is only taken by a text field');
	await leaktui.sees('[1 Month]', 'Month › Jan 2024');
	await leaktui.press(']').sees('Month › Feb 2024');
});

test('what is pasted into a field is text on one line', async () => {
	const leaktui = aTerminal();
	await leaktui.press('2').sees('[2 Customers]');
	await leaktui.press('f').pastes('plan:pro\nleak:zombie').sees('plan:pro leak:zombie');
	await leaktui.press('enter').sees('[2 Customers]', 'plan:pro leak:zombie');
});

test('a letter typed into a field is a letter, also q', async () => {
	const leaktui = aTerminal();
	await leaktui.press('2', '/').types('quiet 1q').sees('quiet 1q');
	await leaktui.press('escape').press('q');
	expect(await leaktui.ends()).toBe(0);
});
