import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';
import {peakOf, plainEnvironment} from './processes.ts';
import {type Measure, quantile} from './summary.ts';

const size = {cols: 120, rows: 40};
/** A frame is whole when nothing has come for this long. */
const quietMilliseconds = 12;
/** The first keys compile what the later ones use. */
const warmUpKeys = 10;

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const sequences = /\u001B\[[0-9;?<>=]*[ -/]*[@-~]/g;

type Open = {readonly terminal: IPty; readonly milliseconds: number};

/** Starts the program in a terminal and waits for `sign` on its first frame. */
async function open(words: readonly string[], sign: string, env: Readonly<Record<string, string>> = {}): Promise<Open> {
	const started = performance.now();
	const terminal = spawn(process.execPath, [...words], {
		...size,
		name: 'xterm-256color',
		env: {...plainEnvironment(), ...env},
	});
	let shown = '';
	await new Promise<void>((resolve) => {
		const listener = terminal.onData((data) => {
			shown += data;
			if (shown.replace(sequences, '').includes(sign)) {
				listener.dispose();
				resolve();
			}
		});
	});
	return {terminal, milliseconds: performance.now() - started};
}

async function close({terminal}: Open): Promise<void> {
	const gone = new Promise((resolve) => terminal.onExit(resolve));
	terminal.kill('SIGTERM');
	await gone;
}

/** From the start of the process to its first whole picture, and the memory it took until then. */
export async function timeStart(
	name: string,
	words: readonly string[],
	sign: string,
	runs: number,
	env: Readonly<Record<string, string>> = {},
): Promise<Measure> {
	const milliseconds: number[] = [];
	const peaks: number[] = [];
	for (let run = 0; run < runs; run++) {
		const opened = await open(words, sign, env);
		milliseconds.push(opened.milliseconds);
		peaks.push(peakOf(opened.terminal.pid) ?? 0);
		await close(opened);
	}

	return {name, milliseconds, peakMegabytes: quantile(peaks, 0.5) || undefined};
}

/** From writing a key to the last byte of the frame it brings; keys alternate, after those that lead to the place. */
export async function timeKeys(
	name: string,
	words: readonly string[],
	before: readonly string[],
	keys: readonly string[],
	count: number,
): Promise<Measure> {
	const opened = await open(words, 'as of');
	const milliseconds: number[] = [];
	const bytes: number[] = [];
	await answer(opened.terminal, undefined);
	for (const key of before) {
		await answer(opened.terminal, key);
	}

	for (let pressed = 0; pressed < count + warmUpKeys; pressed++) {
		const reply = await answer(opened.terminal, keys[pressed % keys.length]);
		if (pressed >= warmUpKeys && reply.bytes > 0) {
			milliseconds.push(reply.milliseconds);
			bytes.push(reply.bytes);
		}
	}

	const peakMegabytes = peakOf(opened.terminal.pid);
	await close(opened);
	return {name, milliseconds, bytes: quantile(bytes, 0.5), peakMegabytes};
}

/** Writes a key (if any) and waits until the answer has come and stopped. */
function answer(terminal: IPty, key: string | undefined): Promise<{milliseconds: number; bytes: number}> {
	return new Promise((resolve) => {
		const started = performance.now();
		let last = started;
		let bytes = 0;
		const finish = () => {
			listener.dispose();
			resolve({milliseconds: last - started, bytes});
		};
		let timer = setTimeout(finish, 400);
		const listener = terminal.onData((data) => {
			last = performance.now();
			bytes += Buffer.byteLength(data);
			clearTimeout(timer);
			timer = setTimeout(finish, quietMilliseconds);
		});
		if (key !== undefined) {
			terminal.write(key);
		}
	});
}
