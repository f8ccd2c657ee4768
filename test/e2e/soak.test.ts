import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import seedrandom from 'seedrandom';
import {expect, test} from 'vitest';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {initialState} from '../../source/ui/app/initial-state.ts';
import {update} from '../../source/ui/app/update.ts';
import {least} from '../../source/ui/draw/size.ts';
import textWidth from '../../source/ui/terminal/text-width.ts';
import {frameOf} from '../helpers/a-reader.tsx';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal} from '../helpers/a-terminal.ts';
import {takeStep} from '../helpers/random-walk.ts';

/** `npm run soak` asks for 20,000. */
const count = Number(process.env['SOAK_KEYS'] ?? 400);
const seed = process.env['SOAK_SEED'] ?? 'soak';
/** Keys between two looks at the screen, at most. */
const stride = 25;
/** Looks at the screen between two at memory. */
const looksApart = 10;
/** Fewer measurements than this say nothing about memory. */
const enough = 40;
/** Notes what is alive: what the process holds besides is V8's own affair, the more the busier the machine is. */
const tellsMemory = fileURLToPath(new URL('fixtures/tells-memory.mjs', import.meta.url));

const minutesForAll = 60;

test(`after ${count} random keys and many sizes the screen is the one that the rules say`, {
	timeout: minutesForAll * 60_000,
}, async () => {
	const random = seedrandom(seed);
	const start = {settings: defaultSettings, theme: 'calm', isAscii: false, columns: 100, rows: 30} as const;
	let state = initialState(start);
	const notes = join(await aFolder(), 'memory');
	const leaktui = await aTerminal({
		...start,
		nodeOptions: ['--expose-gc', '--import', tellsMemory],
		env: {MEMORY: notes},
	}).sees('as of 31 Jan 2024');
	let looks = 0;
	let keys = '';

	const alive = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').map(Number) : []);
	const measure = async () => {
		const before = alive().length;
		leaktui.signals('SIGUSR2');
		await leaktui.waits('tells its memory', () => alive().length > before);
	};

	const look = async () => {
		const expected = frameOf(state)
			.split('\n')
			.map((text) => text.trimEnd());
		expected.push(...Array.from({length: state.rows - expected.length}, () => ''));
		const isSame = () => leaktui.screen.lines().join('\n') === expected.join('\n');
		await leaktui.waits(`shows, with seed ${seed} after ${JSON.stringify(keys)},\n${expected.join('\n')}\n`, isSame);
		expect(expected.filter((text) => textWidth(text) > state.columns)).toEqual([]);
		keys = '';
		looks++;
		if (looks % looksApart === 0) {
			await measure();
		}
	};

	const resize = async () => {
		const [columns, rows] = aSize(random);
		[state] = update(state, {type: 'resize', columns, rows});
		leaktui.resizes(columns, rows);
		await look();
	};

	for (let sent = 0; sent < count; ) {
		const pictures = [frameOf(state)];
		for (let until = Math.min(count, sent + stride); sent < until; sent++) {
			const step = takeStep(state, keys, random);
			state = step.state;
			keys += step.bytes;
			pictures.push(frameOf(state));
			if (step.isAsking) {
				sent++;
				break;
			}
		}

		leaktui.sends(keys);
		await look();
		// What keys do may depend on the size: it is another one only when their picture says that all of them were taken.
		if (random() < 0.5 && pictures.indexOf(pictures.at(-1) as string) === pictures.length - 1) {
			await resize();
		}

		// In a window that is too small no picture says so.
		while (state.columns < least.columns || state.rows < least.rows) {
			await resize();
		}
	}

	expect(leaktui.screen.clears()).toBe(0);
	const bytes = alive();
	expect(bytes.every(Number.isInteger) && bytes.length > 0).toBe(true);
	if (bytes.length >= enough) {
		const quarter = Math.floor(bytes.length / 4);
		const [second, last] = [bytes.slice(quarter, 2 * quarter), bytes.slice(-quarter)].map(median);
		process.stdout.write(`memory alive: ${second} bytes in the second quarter, ${last} in the last\n`);
		expect(last).toBeLessThan((second as number) * 1.1);
	}

	expect(await leaktui.signals('SIGTERM').ends()).toBe(143);
	await leaktui.sees('left with 143');
	expect(leaktui.screen.normalLines()).toEqual(['left with 143']);
});

/** Mostly one with room for a screen. */
function aSize(random: () => number): readonly [columns: number, rows: number] {
	const least = random() < 0.8 ? [60, 18] : [20, 5];
	return [(least[0] as number) + Math.floor(random() * 100), (least[1] as number) + Math.floor(random() * 30)];
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
