import type {ReadStream, WriteStream} from 'node:tty';
import type {Terminal} from './terminal.ts';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Watched = {
	/** `undefined` where there is no screen to give back, as for a screen reader. */
	readonly terminal: Terminal | undefined;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** Told of every error that nobody caught. */
	readonly fail: (error: unknown) => void;
};

export type Watch = {
	/** Stops this process and those it was started with, as Ctrl+Z does, until the shell goes on with it. */
	readonly suspend: () => void;
	/** Lends the terminal to another program for as long as `work` takes, in which nothing of this one runs. */
	readonly lend: <Result>(work: () => Result) => Promise<Result>;
	/** Gives the terminal back and lets the process end. */
	readonly end: () => void;
};

/**
 * Gives the terminal back when the process is told to end, loses its terminal, fails or is stopped for a while. A signal
 * that ends it does so in its own name: whoever waits for the process sees the signal, a shell the status 128 + n.
 */
export function watchProcess({terminal, stdin, stdout, fail}: Watched): Watch {
	const giveBack = () => {
		terminal?.close();
		setRawMode(stdin, false);
	};
	const dieOf = (signal: (typeof endings)[number]) => {
		giveBack();
		// Not by `exit`: on the way out Node resets a terminal that is no longer there, and aborts.
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	};
	const hangUp = () => dieOf('SIGHUP');
	const takeBack = () => {
		// The shell may have changed the mode behind Node's back, which then takes no orders it thinks obeyed.
		setRawMode(stdin, false);
		setRawMode(stdin, true);
		// Who is stopped is not told of another size: Node looks again.
		process.emit('SIGWINCH', 'SIGWINCH');
		terminal?.reopen();
	};
	const suspend = () => {
		if (process.platform === 'win32') {
			return;
		}

		giveBack();
		process.off('SIGTSTP', suspend);
		process.off('SIGCONT', takeBack);
		process.kill(0, 'SIGTSTP');
		// Here it goes on; at once where nobody is there to continue it, which the system then does not stop.
		process.on('SIGTSTP', suspend);
		process.on('SIGCONT', takeBack);
		takeBack();
	};

	const listeners = [
		...endings.map((signal) => [process, signal, dieOf] as const),
		[process, 'SIGTSTP', suspend],
		[process, 'SIGCONT', takeBack],
		[process, 'exit', giveBack],
		[process, 'uncaughtException', fail],
		[process, 'unhandledRejection', fail],
		[stdin, 'end', hangUp],
		[stdin, 'error', hangUp],
	] as const;
	for (const [source, event, listener] of listeners) {
		source.on(event, listener as () => void);
	}

	stdout.prependListener('error', hangUp);
	return {
		suspend,
		async lend(work) {
			giveBack();
			// Its Ctrl+C is not ours; its Ctrl+Z stops both, and the shell goes on with both.
			const ignore = () => undefined;
			process.off('SIGINT', dieOf);
			process.on('SIGINT', ignore);
			process.off('SIGTSTP', suspend);
			process.off('SIGCONT', takeBack);
			try {
				return work();
			} finally {
				takeBack();
				await new Promise((resolve) => setImmediate(resolve));
				process.off('SIGINT', ignore);
				process.on('SIGINT', dieOf);
				process.on('SIGTSTP', suspend);
				process.on('SIGCONT', takeBack);
			}
		},
		end() {
			giveBack();
			stdin.unref();
			for (const [source, event, listener] of listeners) {
				source.off(event, listener as () => void);
			}

			stdout.off('error', hangUp);
		},
	};
}

function setRawMode(stdin: ReadStream, isRaw: boolean): void {
	try {
		stdin.setRawMode(isRaw);
	} catch {
		// The terminal is gone, and its modes with it.
	}
}
