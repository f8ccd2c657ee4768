import {Worker} from 'node:worker_threads';
import {OutsideFault} from '../source.ts';
import type {Order, ReaderData, Report} from './protocol.ts';
import type {Reader, Told} from './reader.ts';

type Waiting = {
	readonly onRows: ((rows: number) => void) | undefined;
	readonly resolve: (report: Report) => void;
	readonly reject: (error: unknown) => void;
};

/**
 * Reads in a thread of its own, one order after the other. One that is aborted throws at once, and the thread lets go of it
 * at the next rows; what it opened stays.
 */
export function readerInThread(program: URL): Reader {
	const stop = new Int32Array(new SharedArrayBuffer(4));
	// What a thread's packages have to say to developers is not for the reader.
	const worker = new Worker(program, {workerData: {stop} satisfies ReaderData, execArgv: ['--no-warnings']});
	worker.unref();
	const waiting: Waiting[] = [];
	let given = 0;
	let failure: Error | undefined;
	const fail = (sentence: string) => {
		failure ??= new OutsideFault(sentence);
		for (const {reject} of waiting.splice(0)) {
			reject(failure);
		}

		worker.unref();
	};
	worker.on('message', (report: Report) => {
		if (report.type === 'rows') {
			waiting[0]?.onRows?.(report.rows);
			return;
		}

		waiting.shift()?.resolve(report);
		if (waiting.length === 0) {
			worker.unref();
		}
	});
	worker.on('error', (error) => fail(`the books can't be read: ${String(error.message).split('\n')[0]}`));
	worker.on('exit', () => fail("the books can't be read: the thread that reads them came to an end"));
	const ask = (order: Order, {signal, onRows}: Told = {}) =>
		new Promise<Report>((resolve, reject) => {
			signal?.throwIfAborted();
			if (failure) {
				throw failure;
			}

			const own = ++given;
			const letGo = () => {
				Atomics.store(stop, 0, own);
				reject(signal?.reason);
			};
			const settled = () => signal?.removeEventListener('abort', letGo);
			signal?.addEventListener('abort', letGo, {once: true});
			waiting.push({
				onRows: (rows) => (signal?.aborted ? undefined : onRows?.(rows)),
				resolve(report) {
					settled();
					resolve(report);
				},
				reject(error) {
					settled();
					reject(error);
				},
			});
			worker.ref();
			worker.postMessage(order);
		}).then((report) => {
			if (report.type === 'failed') {
				throw report.isOutside ? new OutsideFault(report.sentence) : new Error(report.sentence);
			}

			return report;
		});
	return {
		open: async (paths, options) => ((await ask({type: 'open', paths}, options)) as Report & {type: 'opened'}).tables,
		read: async (plan, columns, options) =>
			((await ask({type: 'read', plan, columns}, options)) as Report & {type: 'read'}).table,
		async close() {
			await worker.terminate();
		},
	};
}
