import {complaint} from '../domain/complaint.ts';
import {subscriptionCount} from '../domain/ledger.ts';
import {formatCount} from '../domain/money.ts';
import {booksTablesOf} from '../export/books/shape-of-books.ts';
import type {Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import {answered} from '../sql/answered.ts';
import type {Reader} from '../sql/engine/engine-process.ts';
import {type Engine, startEngine} from '../sql/engine/start-engine.ts';
import {engineProgram} from '../sql/engine-program.ts';
import type {Limits} from '../sql/limits.ts';
import {csvResult, jsonResult, type ResultLayout} from '../sql/result-layouts.ts';
import {writeAside} from '../sql/write-aside.ts';
import {type BooksContext, type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import {opened} from './opened.ts';
import type {Asking} from './sql-asking.ts';
import {limitsOf} from './sql-limits.ts';
import {queryOf, scoredLeak} from './sql-query.ts';
import {scoreQuery, scoreQueryOnBooks} from './sql-score.ts';
import {tableResult} from './sql-table.ts';
import {print} from './standard-output.ts';

/** The most customers whose tables are held in memory: some 600 MB of them. */
const mostCustomers = 1_000_000;

/** How many customers are handed to the engine at a time, while the next ones are simulated. */
const blockSize = 16_384;

/** Runs a query on the tables as of the day: prints its rows, writes them, or holds them against the truth. Throws the engine's sentence. */
export async function sql(words: readonly string[], context: Context): Promise<void> {
	const {settings} = context;
	const query = await queryOf(words, context);
	const leak = scoredLeak(context);
	const limits = limitsOf(context);
	checkOutput(context);
	if (context.books) {
		return sqlOfBooks({...context, books: context.books}, query, limits);
	}

	if (context.answers !== undefined) {
		throw usageError('--answers goes with --books: a simulated year has its own');
	}

	if (settings.customers > mostCustomers) {
		throw usageError(complaint('sql', `at most ${formatCount(mostCustomers)} customers`, String(settings.customers)));
	}

	const engine = startEngine({program: engineProgram, limits, settings, books: () => blocksOf(settings)});
	const asking = {engine, sql: query, day: dayOf(context)};
	await during(engine, leak ? scoreQuery(asking, leak, context) : answerQuery(asking, context));
}

/** The same of books that were opened. A query is scored where their answers were given. */
async function sqlOfBooks(context: BooksContext, query: string, limits: Limits): Promise<void> {
	const leak = scoredLeak(context);
	if (leak && context.books.answersFile === undefined) {
		throw usageError('--score and --books need --answers FILE: what was injected into books from outside is not known');
	}

	const {books, settings, day} = await opened(context);
	const {ledger, names, truth} = books;
	const tables = booksTablesOf(ledger, subscriptionCount(ledger));
	const engine = startEngine({
		program: engineProgram,
		limits,
		settings,
		books: () => [ledger],
		outside: {tables, names},
	});
	const asking = {engine, sql: query, day};
	const work =
		leak && truth ? scoreQueryOnBooks(asking, leak, {settings, ledger, truth}, context) : answerQuery(asking, context);
	await during(engine, work);
}

/** Waits for the work, and ends the engine with it or with the program. */
async function during(engine: Engine, work: Promise<void>): Promise<void> {
	try {
		await interruptible((signal) => {
			signal.addEventListener('abort', engine.close);
			return work.catch((error) => Promise.reject(signal.aborted ? signal.reason : error));
		});
	} finally {
		engine.close();
	}
}

function checkOutput({isJson, isCsv, parquet, score}: Context): void {
	const given = [isJson && '--json', isCsv && '--csv', parquet !== undefined && '--parquet'].filter(Boolean);
	if (given.length > 1) {
		throw usageError(`${given.slice(0, 2).join(' and ')} exclude each other`);
	}

	if (parquet !== undefined && score !== undefined) {
		throw usageError('--score and --parquet exclude each other');
	}

	if (parquet?.trim() === '') {
		throw usageError(complaint('--parquet', 'a path', parquet));
	}
}

function* blocksOf(settings: Settings) {
	for (const {ledger} of simulateInBlocks(settings, blockSize)) {
		yield ledger;
	}
}

async function answerQuery({engine, sql: query, day}: Asking, context: Context): Promise<void> {
	const {parquet, isForced, isJson, isCsv} = context;
	if (parquet !== undefined) {
		const count = await writeAside(parquet, isForced, async (path) =>
			answered(await engine.writeParquet({sql: query, day}, path)),
		);
		return print(`${parquet}: ${formatCount(count)} rows\n`);
	}

	const layout = isJson ? jsonResult() : isCsv ? csvResult() : tableResult(day);
	const count = answered(await engine.run({sql: query, day, most: layout.most}, printing(layout)));
	await print(layout.foot(count));
}

/** Prints rows as they come; the engine waits while whoever reads them does not. */
function printing({head, rows}: ResultLayout): Reader {
	return {columns: (columns) => print(head(columns)), rows: (given) => print(rows(given))};
}
