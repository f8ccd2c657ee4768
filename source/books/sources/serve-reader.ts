import {parentPort, workerData} from 'node:worker_threads';
import {OutsideFault} from '../source.ts';
import {memoryOf} from './cells/packed-column.ts';
import type {Order, ReaderData, Report} from './protocol.ts';
import {readerHere} from './reader-here.ts';

/** The thread that reads: obeys orders in their order, each until it is done or nobody waits for it. Memory is handed over. */
const reader = readerHere();
const {stop} = (workerData ?? {stop: new Int32Array(1)}) as ReaderData;
let number = 0;
let done: Promise<unknown> = Promise.resolve();

function tell(report: Report, memory: ArrayBuffer[] = []): void {
	parentPort?.postMessage(report, memory);
}

async function obey(order: Order, own: number): Promise<void> {
	const signal = {
		throwIfAborted() {
			if (Atomics.load(stop, 0) >= own) {
				throw new Error('nobody waits for it');
			}
		},
	} as AbortSignal;
	try {
		if (order.type === 'open') {
			tell({type: 'opened', tables: await reader.open(order.paths, {signal})});
			return;
		}

		const table = await reader.read(order.plan, order.columns, {signal, onRows: (rows) => tell({type: 'rows', rows})});
		tell({type: 'read', table}, [...memoryOf(table.columns), ...memoryOfLines(table.lines)]);
	} catch (error) {
		const {message} = error as Error;
		tell({type: 'failed', sentence: message.split('\n')[0] as string, isOutside: error instanceof OutsideFault});
	}
}

function memoryOfLines({rows, distances}: {rows: Int32Array; distances: Int32Array}): ArrayBuffer[] {
	return [rows.buffer as ArrayBuffer, distances.buffer as ArrayBuffer];
}

parentPort?.on('message', (order: Order) => {
	const own = ++number;
	done = done.then(() => obey(order, own));
});
