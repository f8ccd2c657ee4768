import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal} from '../helpers/a-terminal.ts';

test('the first start keeps what V8 made of the program; the next ones show the same, whatever became of it', async () => {
	const cache = await aFolder();
	const folder = join(cache, 'leaktui');
	const kept = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.code')) : []);
	const start = async () => {
		const leaktui = aTerminal({env: {XDG_CACHE_HOME: cache}, words: ['--customers', '20']});
		await leaktui.sees('Revenue, Jan 2024');
		const lines = leaktui.screen.lines();
		return {leaktui, lines};
	};
	const first = await start();
	await first.leaktui.waits('kept', () => kept().length === 1);
	await first.leaktui.press('q').ends();
	const path = join(folder, kept()[0] as string);
	const whole = readFileSync(path);
	const {leaktui, lines} = await start();
	expect(lines).toEqual(first.lines);
	await leaktui.press('q').ends();
	expect(readFileSync(path).equals(whole)).toBe(true);
	// V8 would run the one half, which is whole but for a byte.
	writeFileSync(path, Buffer.from(whole).fill(0, whole.length >> 2, (whole.length >> 2) + 9));
	const damaged = await start();
	expect(damaged.lines).toEqual(first.lines);
	await damaged.leaktui.waits('kept anew', () => {
		const file = readFileSync(path);
		return file.subarray(0, file.length / 2).equals(file.subarray(file.length / 2));
	});
	await damaged.leaktui.press('q').ends();
});
