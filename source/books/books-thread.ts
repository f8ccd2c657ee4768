import {parentPort, workerData} from 'node:worker_threads';
import type {Ledger} from '../domain/ledger.ts';
import {layPeriods} from '../domain/open-periods.ts';
import {memoryOf} from './handed-over.ts';
import {mostInvoicesHeld} from './held-invoices.ts';
import type {MappingFault, OpenNews, OpenOrder} from './open-books.ts';
import {openBooksHere} from './open-here.ts';

/** The thread that reads books: opens what it is started with, and hands over the memory of what it read. */
const tell = (news: OpenNews, memory: readonly ArrayBuffer[] = []) => parentPort?.postMessage(news, [...memory]);

const order = workerData as OpenOrder;

/** The ledger goes first: what is made of it takes longer than what is still to be said of the books. */
function handOver(ledger: Ledger): void {
	const laid = layPeriods(ledger);
	tell({type: 'ledger', ledger, laid}, memoryOf([ledger, laid]));
}

openBooksHere(
	{...order, onProgress: (progress) => tell({type: 'progress', progress}), onLedger: handOver},
	mostInvoicesHeld,
).then(
	({digest: _, books: {ledger: __, ...books}, ...opened}) => tell({type: 'opened', opened: {...opened, books}}),
	(error: Error | MappingFault) =>
		tell({
			type: 'failed',
			sentence: error.message,
			...('understood' in error && {understood: error.understood}),
		}),
);
