import {parentPort, workerData} from 'node:worker_threads';
import {layPeriods} from '../domain/open-periods.ts';
import {memoryOf} from './handed-over.ts';
import {mostInvoicesHeld} from './held-invoices.ts';
import type {MappingFault, OpenNews, OpenOrder} from './open-books.ts';
import {openBooksHere} from './open-here.ts';

/** The thread that reads books: opens what it is started with, and hands over the memory of what it read. */
const tell = (news: OpenNews, memory: readonly ArrayBuffer[] = []) => parentPort?.postMessage(news, [...memory]);

openBooksHere(
	{...(workerData as OpenOrder), onProgress: (progress) => tell({type: 'progress', progress})},
	mostInvoicesHeld,
).then(
	({digest: _, ...opened}) => {
		const laid = layPeriods(opened.books.ledger);
		tell({type: 'opened', opened, laid}, memoryOf([opened, laid]));
	},
	(error: Error | MappingFault) =>
		tell({
			type: 'failed',
			sentence: error.message,
			...('understood' in error && {understood: error.understood}),
		}),
);
