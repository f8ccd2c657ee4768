import {availableParallelism} from 'node:os';
import type {DuckDBConnection} from '@duckdb/node-api';
import {type Ledger, subscriptionCount} from '../../domain/ledger.ts';
import type {BooksTables} from '../../export/books/shape-of-books.ts';
import type {Source} from '../../export/table.ts';
import type {DuckDb} from '../../files/load-duckdb.ts';
import {columnsOf} from '../../simulation/contracts.ts';
import {defaultSettings, type Settings} from '../../simulation/settings.ts';
import type {Outcome} from '../answer.ts';
import type {Limits} from '../limits.ts';
import {queryTablesFor, queryTablesOfBooks} from '../query-tables.ts';
import type {Question} from '../question.ts';
import {tableStatements, viewStatements} from './as-of-views.ts';
import {failed, type StopReason, stopped} from './faults.ts';
import {openAppender} from './open-appender.ts';
import {planAsked} from './plan-asked.ts';
import type {Names} from './protocol.ts';
import {type Running, runQuestion, type Sink} from './run-question.ts';
import {stopwatch} from './stopwatch.ts';
import {openVet} from './vet-query.ts';

/** A database in memory that is filled, closed to the world, and then queried, one query at a time. */
export type Box = {
	/** Adds the rows of a ledger or of a block of one. A box that is sealed takes none. */
	readonly append: (ledger: Ledger, names?: Names) => void;
	/** Closes the box for good, before any query. */
	readonly seal: () => Promise<void>;
	readonly run: (question: Question, sink: Sink) => Promise<Outcome>;
	/** Stops the query that is running, if one is. */
	readonly stop: (reason: StopReason) => void;
	/** Lets everything go. */
	readonly close: () => void;
};

const bytesPerMegabyte = 1_000_000;

/** A query that is to stop is told so again after so many milliseconds. */
const insistence = 100;

/** What holds from the start: no disk, no downloads. One core is left to the screen. */
const configuration: Readonly<Record<string, string>> = {
	threads: String(Math.max(1, availableParallelism() - 1)),
	temp_directory: '',
	autoinstall_known_extensions: 'false',
	autoload_known_extensions: 'false',
	allow_community_extensions: 'false',
	errors_as_json: 'true',
};

/** Opens an empty box for the books of these settings, with the tables and columns that theirs have. */
export async function openBox(
	duckDb: DuckDb,
	limits: Limits,
	settings: Settings = defaultSettings,
	books?: BooksTables,
): Promise<Box> {
	const tables = books ? queryTablesOfBooks(books) : queryTablesFor(columnsOf(settings));
	const names = tables.map(({name}) => name);
	const instance = await duckDb.DuckDBInstance.create(':memory:', configuration);
	const connection = await instance.connect();
	await runAll(connection, tableStatements(tables));
	const appenders = await Promise.all(tables.map((table) => openAppender(duckDb, connection, table)));
	const vet = await openVet(await instance.connect(), names);
	let stopReason: StopReason | undefined;
	const stop = (reason: StopReason) => {
		stopReason ??= reason;
		connection.interrupt();
	};

	return {
		append(ledger, names) {
			const source = {...withoutAnswers(ledger, settings), names};
			const count = subscriptionCount(ledger);
			for (const {table, append} of appenders) {
				for (let index = 0; index < count; index++) {
					table.rows(source, index, append);
				}
			}
		},
		async seal() {
			for (const appender of appenders) {
				appender.close();
			}

			await runAll(connection, [...viewStatements(tables), ...(await sealStatements(connection, limits))]);
		},
		stop,
		close() {
			connection.closeSync();
			instance.closeSync();
		},
		async run(question, sink) {
			stopReason = undefined;
			const watch = stopwatch(limits.seconds * 1000, () => stop('time'));
			const plan = planAsked(question.sql);
			const fault = await watch.during(vet(plan?.query ?? question.sql));
			if (fault) {
				return {fault};
			}

			// The engine forgets what interrupts it just before it begins.
			const insisting = setInterval(() => stopReason && connection.interrupt(), insistence);
			try {
				const running: Running = {
					duckDb,
					connection,
					sink,
					during: watch.during,
					isStopped: () => stopReason !== undefined,
				};
				const count = await runQuestion(running, question, plan);
				return stopReason ? {fault: stopped(stopReason, limits)} : {count, milliseconds: watch.milliseconds()};
			} catch (error) {
				return {fault: stopReason ? stopped(stopReason, limits) : failed(error, question.sql, limits, names)};
			} finally {
				clearInterval(insisting);
			}
		},
	};
}

async function runAll(connection: DuckDBConnection, statements: readonly string[]): Promise<void> {
	for (const statement of statements) {
		await connection.run(statement);
	}
}

/** The same times on every machine; so much memory beside the tables; then nothing outside can be reached, and none of this changed. */
async function sealStatements(connection: DuckDBConnection, {megabytes}: Limits): Promise<string[]> {
	const used = await connection.runAndReadAll('SELECT SUM(memory_usage_bytes)::DOUBLE FROM duckdb_memory()');
	const tables = Math.ceil(Number(used.getRows()[0]?.[0]) / bytesPerMegabyte);
	return [
		"SET TimeZone = 'UTC'",
		`SET memory_limit = '${tables + megabytes}MB'`,
		'SET enable_external_access = false',
		'SET lock_configuration = true',
	];
}

/** The engine is given the ledger and the price list only: what was injected can't be reached from a query, for it is not there. */
function withoutAnswers(ledger: Ledger, settings: Settings): Source {
	return {
		ledger,
		simulation: {
			ledger,
			settings,
			get truth(): never {
				throw new Error('the tables of the books are made without the answers');
			},
		},
	};
}
