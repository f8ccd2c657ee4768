import type {Ledger} from '../../domain/ledger.ts';
import type {BooksTables} from '../../export/books/shape-of-books.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {Outcome} from '../answer.ts';
import type {Limits} from '../limits.ts';
import type {Question} from '../question.ts';
import {type EngineProcess, engineProcess, type Reader} from './engine-process.ts';
import {stopped} from './faults.ts';
import type {Names, Order} from './protocol.ts';

export type Engine = {
	/** Resolves when queries can be run. Throws the sentence that says why none can. */
	readonly ready: Promise<void>;
	/** Asks one question; of several the latest counts, and those before it are stopped. Throws where there is no engine. */
	readonly run: (question: Question, reader: Reader) => Promise<Outcome>;
	/** Asks, and writes all rows as Parquet to a file that is not there yet. */
	readonly writeParquet: (question: Question, path: string) => Promise<Outcome>;
	/** Stops the query that is running, and those that wait. */
	readonly stop: () => void;
	/** Ends the engine at once. */
	readonly close: () => void;
};

export type EngineStart = {
	/** The built program that serves. */
	readonly program: URL;
	readonly limits: Limits;
	/** Those of the books, which say what tables and columns they have. */
	readonly settings: Settings;
	/** The books, whole or in blocks of customers; asked for again where the engine had to be ended and starts anew. */
	readonly books: () => Iterable<Ledger>;
	/** Of books from outside, what their tables are, and what their customers are called. */
	readonly outside?: OutsideBooks | undefined;
};

export type OutsideBooks = {readonly tables: BooksTables; readonly names: Names};

const silent: Reader = {columns: () => undefined, rows: () => undefined};

/** Starts the engine in a process of its own, and hands it the books while it gets ready. */
export function startEngine(start: EngineStart): Engine {
	let served = filledProcess(start);
	let turn: Promise<unknown> = Promise.resolve();
	let latest = 0;
	const stop = () => {
		latest++;
		served.stop();
	};
	const ask = (order: Order & {type: 'run'}, reader: Reader) => {
		stop();
		const number = latest;
		const asked = turn.then(async (): Promise<Outcome> => {
			if (number !== latest) {
				return {fault: stopped('reader', start.limits)};
			}

			if (served.isOver()) {
				served = filledProcess(start);
			}

			return served.run(order, reader);
		});
		turn = asked.catch(() => undefined);
		return asked;
	};
	return {
		ready: served.ready,
		run: (question, reader) => ask({type: 'run', question}, reader),
		writeParquet: (question, parquet) => ask({type: 'run', question, parquet}, silent),
		stop,
		close: () => served.end(),
	};
}

function filledProcess({program, limits, settings, books, outside}: EngineStart): EngineProcess {
	const served = engineProcess(program, limits);
	fill(served, {type: 'open', limits, settings, books: outside?.tables}, books, outside?.names).catch((error: Error) =>
		served.end({kind: 'failed', sentence: `the engine can't be given the books: ${error.message}`}),
	);
	return served;
}

async function fill(
	{send}: EngineProcess,
	open: Order & {type: 'open'},
	books: () => Iterable<Ledger>,
	names: Names,
): Promise<void> {
	await send(open);
	for (const ledger of books()) {
		await send({type: 'append', ledger, names});
	}

	await send({type: 'seal'});
}
