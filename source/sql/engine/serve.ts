import {type DuckDb, loadDuckDb} from '../../files/load-duckdb.ts';
import type {Outcome} from '../answer.ts';
import {defaultLimits, type Limits} from '../limits.ts';
import {rowsOf} from './cells.ts';
import {failed} from './faults.ts';
import {type Box, openBox} from './open-box.ts';
import {parquetSink} from './parquet-sink.ts';
import type {Order, Report} from './protocol.ts';
import type {Sink} from './run-question.ts';
import {watchMemory} from './watch-memory.ts';

/**
 * The process that serves queries: one database, one reader. It is a process and not a thread because some of what SQL can
 * ask for heeds neither interruption nor the engine's own limit of memory, and a process can be ended.
 */
let limits: Limits = defaultLimits;
let duckDb: DuckDb;
let box: Box | undefined;
let onNext: () => void = () => undefined;
let done: Promise<unknown> = Promise.resolve();

const bytesPerMegabyte = 1_000_000;

/** The engine keeps to its limit by itself, but for values while they are computed: those may take half as much again. */
const leeway = 1.5;

function tell(report: Report): Promise<void> {
	return new Promise((resolve) => {
		process.send?.(report, undefined, undefined, () => resolve());
	});
}

/** Ends at once, whatever the engine is doing. */
function end(): void {
	process.kill(process.pid, 'SIGKILL');
}

async function obey(order: Order): Promise<unknown> {
	switch (order.type) {
		case 'open':
			limits = order.limits;
			duckDb = await loadDuckDb('SQL');
			box = await openBox(duckDb, limits, order.settings, order.books);
			return undefined;
		case 'append':
			return box?.append(order.ledger, order.names);
		case 'seal':
			await box?.seal();
			return tell({type: 'sealed'});
		case 'run':
			return box && tell({type: 'ended', outcome: await run(box, order)});
		default:
			return undefined;
	}
}

async function run(opened: Box, {question, parquet}: Order & {type: 'run'}): Promise<Outcome> {
	const unwatch = watchMemory(limits.megabytes * bytesPerMegabyte * leeway, () =>
		tell({type: 'over-memory'}).then(end),
	);
	try {
		if (parquet === undefined) {
			return await opened.run(question, rowSink(question.most ?? Number.POSITIVE_INFINITY));
		}

		const sink = await parquetSink(duckDb, parquet, limits.megabytes);
		const outcome = await opened.run(question, sink);
		if (outcome.fault === undefined) {
			await sink.write();
		}

		return outcome;
	} catch (error) {
		return {fault: failed(error, question.sql, limits, [])};
	} finally {
		unwatch();
	}
}

/** Tells the first so many rows, and no more before the reader is ready for them. */
function rowSink(most: number): Sink {
	let left = most;
	return {
		columns: (columns) => tell({type: 'columns', columns}),
		async chunk(chunk) {
			if (left > 0) {
				const rows = rowsOf(duckDb, chunk, left);
				left -= rows.length;
				const next = new Promise<void>((resolve) => {
					onNext = resolve;
				});
				await tell({type: 'rows', rows});
				await next;
			}
		},
	};
}

process.on('message', (order: Order) => {
	if (order.type === 'next') {
		onNext();
	} else if (order.type === 'stop') {
		box?.stop('reader');
		onNext();
	} else {
		done = done.then(() => obey(order)).catch((error: Error) => tell({type: 'unable', sentence: error.message}));
	}
});
process.on('disconnect', end);
// Whoever started it decides when it ends.
process.on('SIGINT', () => undefined);
