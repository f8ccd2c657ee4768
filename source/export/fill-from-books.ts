import {setImmediate} from 'node:timers/promises';
import {asOf, subscriptionCount} from '../domain/ledger.ts';
import {wideBatch} from './batch.ts';
import type {Destination} from './destination.ts';
import type {BooksToExport, ExportOrder} from './export-order.ts';
import {sheetWriter} from './make-block.ts';
import type {Source} from './table.ts';

/** So many subscriptions are written at a time. */
const blockSize = 2048;

/** Writes the rows of books from outside, as known by the order's day; returns how many each table has. */
export async function fillFromBooks(
	{books, day, format, settings, onProgress}: ExportOrder,
	destination: Destination,
	signal: AbortSignal | undefined,
): Promise<Map<string, number>> {
	const {ledger, names, tables} = books as BooksToExport;
	const source: Source = {
		ledger: asOf(ledger, day),
		names,
		simulation: {
			ledger,
			settings,
			get truth(): never {
				throw new Error('books from outside are written without answers');
			},
		},
	};
	const writers = tables.map((table) => sheetWriter(table, format, wideBatch()));
	const rows = new Map(tables.map(({name}) => [name, 0]));
	const count = subscriptionCount(ledger);
	for (let from = 0; from < count; from += blockSize) {
		const end = Math.min(count, from + blockSize);
		const block = writers.map((write) => write(source, undefined, {from, end}));
		await destination.append(block);
		for (const [at, {name}] of tables.entries()) {
			rows.set(name, (rows.get(name) as number) + (block[at]?.rows ?? 0));
		}

		// Whoever waits for the thread has its turn, the signal's own too.
		await setImmediate();
		signal?.throwIfAborted();
		onProgress?.(end);
	}

	return rows;
}
