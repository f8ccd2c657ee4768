import {describe, expect, test} from 'vitest';
import {ownColors, palette} from '../../source/ui/draw/hues.ts';
import {aTerminal, type Leaktui} from '../helpers/a-terminal.ts';

const esc = '\u001B';
const white = `${esc}]11;rgb:ffff/ffff/ffff${esc}\\`;
const identity = `${esc}[?62;22c`;
/** The accent on a ground that nothing is known of: a bright colour of the terminal's own, by its number. */
const own = ownColors.accent - 90 + 8;

/** Waits until the accent has this colour. */
const accented = (leaktui: Leaktui, color: number) =>
	leaktui.waits(`has an accent of ${color}`, () => leaktui.screen.colors().has(color));

describe('the colours are those for the background that the terminal tells', () => {
	test.each([
		['rgb:ffff/ffff/ffff', palette.light.accent],
		['rgb:fdf6/f6e3/e3e3', palette.light.accent],
		['rgb:0000/0000/0000', palette.dark.accent],
		['rgb:1e/1e/2e', palette.dark.accent],
		['rgb:8080/8080/8080', own],
	])('%s: %i', async (ground, color) => {
		const leaktui = await accented(await aTerminal({ground}).sees('[1 Month]'), color);
		expect(leaktui.screen.groundsAsked()).toBe(1);
	});

	test('or that COLORFGBG does where it is wrong, as after a change of profiles', async () => {
		await accented(aTerminal({ground: 'rgb:ffff/ffff/ffff', env: {COLORFGBG: '15;0'}}), palette.light.accent);
	});

	test.each([
		[{}, own],
		[{COLORFGBG: '15;0'}, palette.dark.accent],
		[{COLORFGBG: '0;15'}, palette.light.accent],
	])('where it does not tell, COLORFGBG counts: %j', async (env, color) => {
		await accented(
			await aTerminal({env})
				.sees('[1 Month]')
				.then((leaktui) => leaktui.press('2').sees('[2 Customers]')),
			color,
		);
	});
});

test.each([
	['NO_COLOR', {env: {NO_COLOR: '1'}}],
	['--no-color', {words: ['--no-color']}],
	['a screen reader', {env: {INK_SCREEN_READER: 'true'}}],
	['sixteen colours', {env: {TERM: 'linux'}}],
])('with %s nothing is asked', async (_, options) => {
	const leaktui = await aTerminal(options).sees(/Month|Keys:/);
	await leaktui.press('2').sees(/\[2 Customers|Row 1 of/);
	expect(leaktui.screen.groundsAsked()).toBe(0);
});

test('an answer in pieces, letters in between, presses no key but those', async () => {
	const leaktui = aTerminal({isSilent: true});
	await leaktui.sees('[1 Month]');
	for (const piece of [esc, ']1', '1;rgb:f', 'fff/ffff/ff', `ff${esc}`, `\\2${esc}[`, '?62;22', 'c']) {
		leaktui.sends(piece);
	}

	await accented(await leaktui.sees('[2 Customers]'), palette.light.accent);
});

test('who quits before the answer has come leaves none of it to the shell', async () => {
	const leaktui = aTerminal({isSilent: true});
	await leaktui.sees('[1 Month]');
	leaktui.press('q').sends(white).sends(identity);
	expect(await leaktui.ends()).toBe(0);
	await leaktui.sees('left with 0');
	expect(leaktui.screen.normalLines()).toEqual(['left with 0']);
});
