import {describe, expect, test} from 'vitest';
import {aTerminal, type Leaktui} from '../helpers/a-terminal.ts';

const shownFirst = 'as of 31 Jan 2024';

/** Nothing of the program is left: the reader's own screen, cursor and terminal driver, and only what was printed. */
async function expectAllGivenBack(leaktui: Leaktui, printed: readonly string[]): Promise<void> {
	await leaktui.sees(/left with \d+/);
	const {screen} = leaktui;
	expect(screen.normalLines().slice(0, -1)).toEqual(printed);
	expect(screen.isAlternate()).toBe(false);
	expect(screen.isCursorShown()).toBe(true);
	expect(screen.takesBracketedPaste()).toBe(false);
	expect(screen.clears()).toBe(0);
	expect(leaktui.driver().before).not.toBe('');
	expect(leaktui.driver().after).toBe(leaktui.driver().before);
}

test('while it runs the alternate screen, without a cursor and with bracketed paste, is its own', async () => {
	const {screen} = await aTerminal().sees(shownFirst);
	expect(screen.isAlternate()).toBe(true);
	expect(screen.isCursorShown()).toBe(false);
	expect(screen.takesBracketedPaste()).toBe(true);
	expect(screen.normalLines()).toEqual([]);
});

describe('gives the terminal back', () => {
	test.each([['q'], ['ctrl+c']])('at %s', async (key) => {
		const leaktui = await aTerminal().sees(shownFirst);
		expect(await leaktui.press(key).ends()).toBe(0);
		await expectAllGivenBack(leaktui, []);
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('at %s, and ends with %i', async (signal, status) => {
		const leaktui = await aTerminal().sees(shownFirst);
		expect(await leaktui.signals(signal).ends()).toBe(status);
		await expectAllGivenBack(leaktui, []);
	});

	test.each([['in a timer'], ['in a promise'], ['at a key'], ['while drawing']])(
		'when something fails %s, and says so',
		async (place) => {
			const fixture = new URL('fixtures/fails-at-signal.mjs', import.meta.url).href;
			const leaktui = aTerminal({nodeOptions: ['--import', fixture], env: {FAILS: place}});
			await leaktui.sees(shownFirst);
			leaktui.signals('SIGUSR2');
			// A key is read before or after the signal is: press until one comes after it.
			const pressing = setInterval(() => leaktui.press(place === 'at a key' ? 'y' : ']'), 100);
			const status = await leaktui.ends().finally(() => clearInterval(pressing));
			expect(status).toBe(1);
			await leaktui.sees('leaktui: something broke');
			expect(leaktui.screen.isAlternate()).toBe(false);
			expect(leaktui.driver().after).toBe(leaktui.driver().before);
		},
	);
});

test('ends when the window is closed', async () => {
	const leaktui = await aTerminal().sees(shownFirst);
	const pid = leaktui.pid();
	await leaktui.closes().ends();
	await leaktui.waits('is gone', () => !isAlive(pid));
	expect(await leaktui.ends()).toBe(129);
});

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
