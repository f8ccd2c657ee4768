import {expect, test} from 'vitest';
import {aTerminal} from '../helpers/a-terminal.ts';

test('follows the window, down to almost nothing and back', async () => {
	const leaktui = aTerminal({columns: 140, rows: 40});
	await leaktui.sees('as of 31 Jan 2024');
	await leaktui.press('2').sees('▸ 0001', 's sort');
	const first = leaktui.screen.lines();
	for (const [columns, rows] of [
		[100, 30],
		[80, 24],
		[60, 18],
	] as const) {
		await leaktui.resizes(columns, rows).sees('▸ 0001', /as of|2024-01-31/);
		await leaktui.waits(
			'fits',
			() => leaktui.screen.lines()[rows - 2] !== '' && leaktui.screen.lines()[rows - 1] === '',
		);
	}

	await leaktui.resizes(20, 5).sees('leaktui needs');
	await leaktui.resizes(1, 1).waits('shows a letter', () => leaktui.screen.lines().join('').length <= 1);
	await leaktui.press('j').resizes(140, 40).sees('▸ 0002');
	await leaktui.press('k').waits('is as it was', () => leaktui.screen.lines().join('\n') === first.join('\n'));
	expect(leaktui.screen.clears()).toBe(0);
	expect(leaktui.screen.wrappedLines()).toBe(0);
	expect(await leaktui.press('q').ends()).toBe(0);
	await leaktui.sees('left with 0');
	expect(leaktui.screen.normalLines()).toEqual(['left with 0']);
});

test('starts in a window that is too small, says so, and quits', async () => {
	const leaktui = aTerminal({columns: 20, rows: 5});
	await leaktui.sees('leaktui needs');
	expect(await leaktui.press('q').ends()).toBe(0);
});

test('every screen fits a common terminal, one line to spare', async () => {
	const leaktui = aTerminal({columns: 80, rows: 24});
	for (const [key, tab] of ['Month', 'Customers', 'Leaks', 'Chaos', 'Runs'].entries()) {
		await leaktui.press(String(key + 1)).sees(`[${key + 1} ${tab}]`);
		expect(leaktui.screen.lines()).toHaveLength(24);
		expect(leaktui.screen.lines()[23]).toBe('');
		expect(leaktui.screen.wrappedLines()).toBe(0);
	}

	expect(leaktui.screen.clears()).toBe(0);
});
