import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {leaktui, startLeaktui} from '../helpers/leaktui.ts';

/** How many times it is killed; `EXPORT_KILLS` asks for more. */
const times = Number(process.env['EXPORT_KILLS'] ?? 2);
const words = ['export', '--customers', '60000', '--jobs', '2', '--out'];

/** What lies under its own name; what was written aside when the process was killed has a name that says whose it is. */
function inPlace(folder: string): string[] {
	return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.leaktui-')) : [];
}

/** Kills an export at a moment between its start and its end; `share` is 0 … 1. */
async function killedAt(out: string, share: number, wholeTime: number): Promise<void> {
	const child = startLeaktui(...words, out);
	const ended = once(child, 'exit');
	await Promise.race([setTimeout(share * wholeTime), ended]);
	child.kill('SIGKILL');
	await ended;
}

test('killed without a word, at whatever moment, an export leaves whole files or none, and can be run again', async () => {
	const folder = await aFolder();
	const whole = join(folder, 'whole');
	const began = performance.now();
	expect(leaktui(...words, whole).status).toBe(0);
	const wholeTime = performance.now() - began;
	for (let time = 0; time < times; time++) {
		const out = join(folder, `killed-${time}`);
		await killedAt(out, (time + 1) / (times + 0.5), wholeTime);
		for (const name of inPlace(out)) {
			expect(readFileSync(join(out, name)).equals(readFileSync(join(whole, name))), name).toBe(true);
		}

		expect(leaktui(...words, out, '--force').status).toBe(0);
		expect(inPlace(out)).toEqual(inPlace(whole));
		rmSync(out, {recursive: true});
	}
});
