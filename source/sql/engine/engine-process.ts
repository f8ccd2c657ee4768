import {fork} from 'node:child_process';
import type {Fault, Outcome, ResultColumn, ResultRow} from '../answer.ts';
import type {Limits} from '../limits.ts';
import {stopped} from './faults.ts';
import type {Order, Report} from './protocol.ts';

/** Whoever asks is told the columns once, then the rows as they come; the engine waits for what these return. */
export type Reader = {
	readonly columns: (columns: readonly ResultColumn[]) => unknown;
	readonly rows: (rows: readonly ResultRow[]) => unknown;
};

/** The process that serves queries, until it ends. */
export type EngineProcess = {
	/** Resolves when it has its books. Throws the sentence that says why it can't serve. */
	readonly ready: Promise<void>;
	/** Hands an order over; resolves when it is on its way, or the process gone. */
	readonly send: (order: Order) => Promise<void>;
	/** Asks one question. Only one at a time. */
	readonly run: (order: Order & {type: 'run'}, reader: Reader) => Promise<Outcome>;
	/** Stops the query that is running, if one is. */
	readonly stop: () => void;
	/** Ends the process at once; whoever waits is told this fault. */
	readonly end: (fault?: Fault) => void;
	readonly isOver: () => boolean;
};

type Running = {readonly reader: Reader; readonly end: (outcome: Outcome) => void};

/** How long a query that was told to stop may take to do so, in milliseconds, before its process is ended. */
const patience = 500;

/** Starts the program in a process of its own. A query can make it fail or never heed; then it is ended, and that is told. */
export function engineProcess(program: URL, limits: Limits): EngineProcess {
	const child = fork(program, [], {
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		execArgv: [],
	});
	let running: Running | undefined;
	let isOver = false;
	let deadline: NodeJS.Timeout | undefined;
	let ending: Fault = {kind: 'stopped', sentence: 'the engine came to an end by itself'};
	const end = (fault = ending) => {
		ending = fault;
		isOver = true;
		child.kill('SIGKILL');
	};
	const endAfter = (milliseconds: number, fault: Fault) => {
		clearTimeout(deadline);
		deadline = setTimeout(end, milliseconds, fault);
	};
	const awaitReport = () => endAfter(limits.seconds * 1000 + patience, stopped('time', limits));
	const send = (order: Order) =>
		new Promise<void>((resolve) => {
			if (child.connected) {
				child.send(order, () => resolve());
			} else {
				resolve();
			}
		});

	const ready = new Promise<void>((resolve, reject) => {
		const hear = async (report: Report) => {
			clearTimeout(deadline);
			switch (report.type) {
				case 'sealed':
					return resolve();
				case 'unable':
					reject(new Error(report.sentence));
					return end();
				case 'columns':
					awaitReport();
					return running?.reader.columns(report.columns);
				case 'rows':
					await running?.reader.rows(report.rows);
					awaitReport();
					return send({type: 'next'});
				case 'over-memory':
					return end(stopped('memory', limits));
				default:
					return running?.end(report.outcome);
			}
		};
		child.on('message', hear);
		child.on('error', (error) => reject(new Error(`the engine can't be started: ${error.message}`)));
		child.on('exit', () => {
			isOver = true;
			clearTimeout(deadline);
			running?.end({fault: ending});
			reject(new Error(ending.sentence));
		});
	});
	// Whoever asks is told; until then the failure must not count as nobody's.
	ready.catch(() => undefined);

	return {
		ready,
		send,
		end,
		isOver: () => isOver,
		stop() {
			if (running) {
				endAfter(patience, stopped('reader', limits));
				void send({type: 'stop'});
			}
		},
		async run(order, reader) {
			await ready;
			return new Promise((resolve) => {
				running = {
					reader,
					end(outcome) {
						running = undefined;
						resolve(outcome);
					},
				};
				awaitReport();
				void send(order);
			});
		},
	};
}
