import {type ChildProcess, type SpawnSyncReturns, spawn, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Certificates for requests, of which there are none, are read at every start: half of the time that a start takes. */
const {NODE_EXTRA_CA_CERTS: _, ...environment} = process.env;
const env = {...environment, LEAKTUI_STORE: '/nowhere/leaktui'};

export type Outcome = {readonly status: number | null; readonly stdout: string; readonly stderr: string};

/** Runs the built program with these words, without a terminal. */
export function leaktui(...words: readonly string[]): Outcome {
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
