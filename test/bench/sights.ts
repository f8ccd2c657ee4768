import process from 'node:process';
import {spawn} from '@lydell/node-pty';
import {aScreen} from '../helpers/a-screen.ts';
import {bytesOfKey} from '../helpers/key-bytes.ts';
import {peakOf, plainEnvironment} from './processes.ts';
import type {Measure} from './summary.ts';

const size = {cols: 120, rows: 40};

/** A key, or several in one piece, and what is on screen once its work is done. */
export type Sight = {readonly keys: readonly string[]; readonly sign: string | RegExp};

/** From writing keys to the frame that holds what they were to bring, however many frames come between. */
export async function timeSights(
	name: string,
	words: readonly string[],
	before: readonly Sight[],
	sights: readonly Sight[],
	runs = 1,
): Promise<Measure> {
	const milliseconds: number[] = [];
	let peakMegabytes: number | undefined;
	for (let run = 0; run < runs; run++) {
		const terminal = spawn(process.execPath, [...words], {...size, name: 'xterm-256color', env: plainEnvironment()});
		const screen = aScreen(size.cols, size.rows);
		let look = () => {};
		terminal.onData((data) => screen.write(data, () => look()));
		const shown = ({keys, sign}: Sight) =>
			new Promise<number>((resolve) => {
				const started = performance.now();
				look = () => {
					const picture = screen.lines().join('\n');
					if (typeof sign === 'string' ? picture.includes(sign) : sign.test(picture)) {
						look = () => {};
						resolve(performance.now() - started);
					}
				};
				if (keys.length > 0) {
					terminal.write(keys.map(bytesOfKey).join(''));
				}
			});
		await shown({keys: [], sign: 'as of'});
		for (const sight of before) {
			await shown(sight);
		}

		for (const sight of sights) {
			milliseconds.push(await shown(sight));
		}

		peakMegabytes = Math.max(peakMegabytes ?? 0, peakOf(terminal.pid) ?? 0) || undefined;
		const gone = new Promise((resolve) => terminal.onExit(resolve));
		terminal.kill('SIGTERM');
		await gone;
	}

	return {name, milliseconds, peakMegabytes};
}
