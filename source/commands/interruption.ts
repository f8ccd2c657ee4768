import {constants} from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs work that cleans up after itself when its signal aborts, which Ctrl+C then does instead of ending the program at
 * once. What the work throws ends the program with the status 128 + n of a process that the signal ended.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
	const controller = new AbortController();
	const abort = (signal: NodeJS.Signals) => {
		const exitStatus = 128 + constants.signals[signal];
		controller.abort(Object.assign(new Error('interrupted, and nothing is left behind'), {exitStatus}));
	};
	// A file that grows past the limit set for it should be an error like any other, not the end of the process.
	const ignore = () => undefined;
	process.on('SIGXFSZ', ignore);
	for (const signal of signals) {
		process.on(signal, abort);
	}

	try {
		return await work(controller.signal);
	} finally {
		process.off('SIGXFSZ', ignore);
		for (const signal of signals) {
			process.off(signal, abort);
		}
	}
}
