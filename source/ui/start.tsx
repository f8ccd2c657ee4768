import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {Action} from './actions.ts';
import {App} from './app.tsx';
import {performEffect} from './effects.ts';
import {type Effect, initialState, type Start, type State} from './state.ts';
import {openTerminal, type Terminal} from './terminal.ts';

export type Surroundings = {
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly isScreenReader: boolean;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const signalNumbers: Readonly<Record<(typeof signals)[number], number>> = {SIGINT: 2, SIGTERM: 15, SIGHUP: 1};

/** Runs the terminal UI until the reader quits. The screen is given back whatever happens; an error inside is thrown on. */
export async function start(options: Omit<Start, 'columns' | 'rows'>, surroundings: Surroundings): Promise<void> {
	const {stdin, stdout, isScreenReader} = surroundings;
	const terminal = isScreenReader ? undefined : openTerminal(stdout);
	const initial = initialState({
		...options,
		isSpoken: isScreenReader,
		columns: stdout.columns || 80,
		rows: stdout.rows || 24,
	});
	let ended: (error?: unknown) => void = () => {};
	const end = new Promise<void>((resolve, reject) => {
		ended = (error) => (error === undefined ? resolve() : reject(error));
	});
	const stopWatching = watchProcess(terminal, stdin, ended);
	const instance = render(
		<App
			initial={initial}
			perform={(effect: Effect, state: State, dispatch: (action: Action) => void) =>
				effect.type === 'quit' ? ended() : performEffect(effect, state, dispatch, stdout)
			}
			onResize={(listener) => {
				const resized = () => {
					terminal?.forget();
					listener(stdout.columns, stdout.rows);
				};
				stdout.on('resize', resized);
				return () => stdout.off('resize', resized);
			}}
		/>,
		{
			stdin,
			stdout: terminal?.frames ?? stdout,
			// Whole frames, at once: the terminal above writes what changed of them.
			debug: terminal !== undefined,
			exitOnCtrlC: false,
			patchConsole: false,
			isScreenReaderEnabled: isScreenReader,
		},
	);
	instance.waitUntilExit().then(() => ended(), ended);
	try {
		await end;
	} finally {
		terminal?.close();
		instance.unmount();
		stopWatching();
	}
}

/** Gives the screen back when the process is told to stop, is stopped for a while, or fails. */
function watchProcess(terminal: Terminal | undefined, stdin: ReadStream, ended: (error?: unknown) => void): () => void {
	const onSignal = (signal: (typeof signals)[number]) => {
		terminal?.close();
		if (stdin.isRaw) {
			stdin.setRawMode(false);
		}

		process.exit(128 + signalNumbers[signal]);
	};
	const onExit = () => terminal?.close();
	for (const signal of signals) {
		process.on(signal, onSignal);
	}

	process.on('exit', onExit);
	process.on('uncaughtException', ended);
	process.on('unhandledRejection', ended);
	return () => {
		for (const signal of signals) {
			process.off(signal, onSignal);
		}

		process.off('exit', onExit);
		process.off('uncaughtException', ended);
		process.off('unhandledRejection', ended);
	};
}
