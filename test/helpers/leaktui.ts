import {type ChildProcess, type SpawnSyncReturns, spawn, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Certificates for requests, of which there are none, are read at every start: half of the time that a start takes. */
const {NODE_EXTRA_CA_CERTS: _, ...environment} = process.env;
const env = {...environment, LEAKTUI_STORE: '/nowhere/leaktui'};

/** Milliseconds after which a command line is given up: far more than one takes on a busy machine. */
const patience = 120_000;

export type Outcome = {readonly status: number | null; readonly stdout: string; readonly stderr: string};

/**
 * What the built program answers to these words, without a terminal. It runs in a thread that is started once and kept:
 * a command line takes a tenth of what a process for it takes. That both answer alike is tested.
 */
export function leaktui(...words: readonly string[]): Outcome {
	return leaktuiIn(process.cwd(), ...words);
}

/** The same where the program is started in a folder. */
export function leaktuiIn(folder: string, ...words: readonly string[]): Outcome {
	thread ??= aThread();
	const {port, signal} = thread;
	const home = process.cwd();
	process.chdir(folder);
	try {
		Atomics.store(signal, 0, 0);
		port.postMessage({words, environment: env});
		if (Atomics.wait(signal, 0, 0, patience) === 'timed-out') {
			throw new Error(`no answer within ${patience} ms: leaktui ${words.join(' ')}`);
		}

		return receiveMessageOnPort(port)?.message;
	} finally {
		process.chdir(home);
	}
}

let thread: {readonly port: MessageChannel['port1']; readonly signal: Int32Array<SharedArrayBuffer>} | undefined;

function aThread(): NonNullable<typeof thread> {
	const {port1, port2} = new MessageChannel();
	const signal = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(new URL('./program-thread.js', import.meta.url), {
		workerData: {program, port: port2, signal},
		transferList: [port2],
		execArgv: [],
		env,
	});
	worker.unref();
	return {port: port1, signal};
}

/** Runs the built program in a process of its own, as people do. */
export function spawnLeaktui(...words: readonly string[]): Outcome {
	return outcome(spawnSync(process.execPath, [program, ...words], {encoding: 'utf8', env, maxBuffer: 1 << 28}));
}

/** Runs it in a line of the shell, in which `leaktui` calls it. */
export function inShell(line: string, cwd?: string): Outcome {
	const script = `leaktui() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
	return outcome(spawnSync('bash', ['-c', script], {encoding: 'utf8', env, cwd, maxBuffer: 1 << 28}));
}

/** Starts it and leaves it running. */
export function startLeaktui(...words: readonly string[]): ChildProcess {
	return spawn(process.execPath, [program, ...words], {env, stdio: ['ignore', 'pipe', 'pipe']});
}

function outcome({status, stdout, stderr}: SpawnSyncReturns<string>): Outcome {
	return {status, stdout, stderr};
}
