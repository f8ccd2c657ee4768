import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {workerData} from 'node:worker_threads';

/**
 * A thread in which the built program runs, one command line after the other, and is loaded once. Whoever asks waits for the
 * signal, in its own thread, and takes the answer from the port.
 * @typedef {{readonly words: readonly string[], readonly environment: Readonly<Record<string, string | undefined>>}} Line
 * @typedef {{readonly status: number, readonly stdout: string, readonly stderr: string}} Outcome
 */

/** @type {{program: string, port: import('node:worker_threads').MessagePort, signal: Int32Array}} */
const {program, port, signal} = workerData;
const told = {stdout: '', stderr: ''};
const folder = dirname(program);
const file = /** @type {string} */ (readdirSync(folder).find((name) => /^program-.*\.js$/.test(name)));
/** @type {{readonly run: (unkept: undefined) => Promise<void>}} */
const {run} = createRequire(program)(join(folder, file));

for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
	process[name].setMaxListeners(0);
	/** @param {string | Uint8Array} text */
	process[name].write = (text) => {
		told[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
		return true;
	};
}

/** @param {Outcome} outcome */
function answer(outcome) {
	port.postMessage(outcome);
	Atomics.store(signal, 0, 1);
	Atomics.notify(signal, 0);
}

process.on('uncaughtException', (error) => answer({status: 1, stdout: told.stdout, stderr: `${error.stack}\n`}));

port.on('message', async (/** @type {Line} */ {words, environment}) => {
	for (const name of Object.keys(process.env)) {
		delete process.env[name];
	}

	Object.assign(process.env, environment);
	Object.assign(told, {stdout: '', stderr: ''});
	process.argv = [process.execPath, program, ...words];
	process.exitCode = 0;
	await run(undefined);
	answer({status: Number(process.exitCode), ...told});
});
