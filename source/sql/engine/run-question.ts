import type {DuckDBConnection, DuckDBDataChunk, DuckDBPreparedStatement, DuckDBType} from '@duckdb/node-api';
import type {Day} from '../../domain/days.ts';
import type {DuckDb} from '../../files/load-duckdb.ts';
import type {ResultColumn} from '../answer.ts';
import type {Question} from '../question.ts';
import {dayStatement} from './as-of-views.ts';
import type {PlanAsked} from './plan-asked.ts';
import {planLines} from './plan-lines.ts';

/** Where a result goes, chunk by chunk. The query waits while this does. */
export type Sink = {
	readonly columns: (columns: readonly ResultColumn[], types: readonly DuckDBType[]) => unknown;
	readonly chunk: (chunk: DuckDBDataChunk) => unknown;
};

/** What a query is run with. */
export type Running = {
	readonly duckDb: DuckDb;
	readonly connection: DuckDBConnection;
	readonly sink: Sink;
	readonly during: <Result>(work: Promise<Result>) => Promise<Result>;
	readonly isStopped: () => boolean;
};

/** Runs a vetted query and hands its chunks on as they come, or the lines of its plan; returns how many rows there were. */
export async function runQuestion(
	running: Running,
	{sql, day}: Question,
	plan: PlanAsked | undefined,
): Promise<number> {
	const {duckDb, connection, during} = running;
	await during(connection.run(dayStatement(day)));
	if (plan) {
		return runPlan(running, plan, day);
	}

	return prepared(running, sql, (statement) => {
		bindDay(duckDb, statement, day);
		return streamed(running, statement);
	});
}

/** Hands on the plan of a vetted query, line by line; returns how many lines there were. */
async function runPlan(running: Running, {query, isMeasured}: PlanAsked, day: Day): Promise<number> {
	const {duckDb, during} = running;
	// What is wrong with the query is told of the query as it is written.
	await prepared(running, query, async () => 0);
	const explain = isMeasured ? 'EXPLAIN (ANALYZE, FORMAT json)' : 'EXPLAIN (FORMAT json)';
	let lines: readonly string[] = [];
	await prepared(running, `${explain} ${query}`, async (statement) => {
		bindDay(duckDb, statement, day);
		const rows = (await during(statement.runAndReadAll())).getRows();
		lines = rows.flatMap((row) => planLines(String(row[1])));
		return lines.length;
	});
	return prepared(running, 'SELECT unnest(string_split($1, chr(10))) AS plan', (statement) => {
		statement.bindVarchar(1, lines.join('\n'));
		return streamed(running, statement);
	});
}

/** What a query holds is let go at its end, and not when the collector comes by. */
async function prepared(
	{connection, during}: Running,
	sql: string,
	work: (statement: DuckDBPreparedStatement) => Promise<number>,
): Promise<number> {
	const statement = await during(connection.prepare(sql));
	try {
		return await work(statement);
	} finally {
		statement.destroySync();
	}
}

function bindDay(duckDb: DuckDb, statement: DuckDBPreparedStatement, day: Day): void {
	if (statement.parameterCount > 0) {
		statement.bindDate(1, new duckDb.DuckDBDateValue(day));
	}
}

/** Hands the chunks of a result on as they come. An interrupted one may just end. */
async function streamed({sink, during, isStopped}: Running, statement: DuckDBPreparedStatement): Promise<number> {
	const result = await during(statement.stream());
	const types = result.columnTypes();
	const columns = result.deduplicatedColumnNames().map((name, at) => ({name, type: String(types[at])}));
	await sink.columns(columns, types);
	let count = 0;
	while (!isStopped()) {
		const chunk = await during(result.fetchChunk());
		if (chunk === null || chunk.rowCount === 0) {
			break;
		}

		count += chunk.rowCount;
		await sink.chunk(chunk);
	}

	return count;
}
