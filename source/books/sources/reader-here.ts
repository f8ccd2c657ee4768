import {findTables} from './find-tables.ts';
import {readTable} from './read-table.ts';
import type {Reader} from './reader.ts';
import {openSession} from './session.ts';

/** Reads in the thread that asks, which waits meanwhile; one table after the other, for a connection takes no more at a time. */
export function readerHere(): Reader {
	const session = openSession();
	let done: Promise<unknown> = Promise.resolve();
	const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
		const result = done.then(work);
		done = result.catch(() => undefined);
		return result;
	};
	return {
		open: (paths, {signal} = {}) =>
			inTurn(async () => {
				signal?.throwIfAborted();
				return findTables(paths, session, () => signal?.throwIfAborted());
			}),
		read: (plan, columns, {signal, onRows} = {}) =>
			inTurn(async () => {
				signal?.throwIfAborted();
				return readTable(plan, columns, session, (rows) => {
					signal?.throwIfAborted();
					onRows?.(rows);
				});
			}),
		close: session.close,
	};
}
