import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import type {Measure} from './summary.ts';

/** The environment of a reader's terminal: no CI, nothing that slows Node's start. */
export function plainEnvironment(): Record<string, string> {
	const left = ['CI', 'CONTINUOUS_INTEGRATION', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];
	const kept = Object.entries(process.env).filter(([name]) => !left.includes(name));
	return {...(Object.fromEntries(kept) as Record<string, string>), TERM: 'xterm-256color', LANG: 'C.UTF-8'};
}

/** The most memory that a running process has held, in MB, where the system tells. */
export function peakOf(pid: number): number | undefined {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
	} catch {
		return undefined;
	}
}

/** Runs Node with these words so many times, from its start to its end. */
export async function timeProcess(name: string, words: readonly string[], runs: number): Promise<Measure> {
	const milliseconds: number[] = [];
	let peakMegabytes: number | undefined;
	for (let run = 0; run < runs; run++) {
		const started = performance.now();
		const child = spawn(process.execPath, words, {stdio: 'ignore', env: plainEnvironment()});
		const poll = setInterval(() => {
			const peak = child.pid === undefined ? undefined : peakOf(child.pid);
			peakMegabytes = Math.max(peakMegabytes ?? 0, peak ?? 0) || undefined;
		}, 50);
		const status = await new Promise((resolve) => child.on('exit', resolve));
		clearInterval(poll);
		milliseconds.push(performance.now() - started);
		if (status !== 0) {
			throw new Error(`${words.join(' ')} ended with ${status}`);
		}
	}

	return {name, milliseconds, peakMegabytes};
}

/** What a fresh process of this program prints: one number of milliseconds per run. */
export async function timeInside(name: string, words: readonly string[], runs: number): Promise<Measure> {
	const milliseconds: number[] = [];
	for (let run = 0; run < runs; run++) {
		const child = spawn(process.execPath, [process.argv[1] as string, ...words], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: plainEnvironment(),
		});
		let printed = '';
		child.stdout.on('data', (data) => {
			printed += data;
		});
		await new Promise((resolve) => child.on('close', resolve));
		milliseconds.push(...printed.trim().split(/\s+/).map(Number));
	}

	return {name, milliseconds};
}
