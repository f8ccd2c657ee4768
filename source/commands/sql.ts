import {complaint} from '../domain/complaint.ts';
import {formatCount} from '../domain/money.ts';
import type {Settings} from '../simulation/settings.ts';
import {simulateInBlocks} from '../simulation/simulate.ts';
import {answered} from '../sql/answered.ts';
import type {Reader} from '../sql/engine/engine-process.ts';
import {startEngine} from '../sql/engine/start-engine.ts';
import {engineProgram} from '../sql/engine-program.ts';
import {csvResult, jsonResult, type ResultLayout} from '../sql/result-layouts.ts';
import {writeAside} from '../sql/write-aside.ts';
import {type Context, dayOf} from './context.ts';
import {usageError} from './failure.ts';
import {interruptible} from './interruption.ts';
import type {Asking} from './sql-asking.ts';
import {limitsOf} from './sql-limits.ts';
import {queryOf, scoredLeak} from './sql-query.ts';
import {scoreQuery} from './sql-score.ts';
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
	if (settings.customers > mostCustomers) {
		throw usageError(complaint('sql', `at most ${formatCount(mostCustomers)} customers`, String(settings.customers)));
	}

	const engine = startEngine({program: engineProgram, limits, settings, books: () => blocksOf(settings)});
	const asking = {engine, sql: query, day: dayOf(context)};
	try {
		await interruptible((signal) => {
			signal.addEventListener('abort', engine.close);
			const work = leak ? scoreQuery(asking, leak, context) : answerQuery(asking, context);
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
