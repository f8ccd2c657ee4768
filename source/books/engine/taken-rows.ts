import type {DuckDBConnection} from '@duckdb/node-api';
import {readCsv} from '../sources/csv/read-csv.ts';
import {during} from '../sources/database/open-engine.ts';
import {named} from '../sources/files/read-fault.ts';
import type {FoundTable} from '../sources/found-table.ts';
import {beyondTheEngine} from './rule-engine.ts';

/** Whether as many rows of cells were taken over as leaktui's own reader sees, and each is one: it is said where they differ. */
export async function checkRows(
	connection: DuckDBConnection,
	relation: string,
	{head, plan}: FoundTable,
	signal: AbortSignal | undefined,
): Promise<void> {
	if (plan.kind !== 'csv') {
		return;
	}

	const {rows, spoiled} = readCsv(plan, [], () => signal?.throwIfAborted());
	const [first] = spoiled;
	if (first !== undefined) {
		throw beyondTheEngine(`${named(head.file)} has a line that is no row, line ${first.line}`);
	}

	const taken = await connection.runAndReadAll(`SELECT COUNT(*) FROM ${relation}_rows`);
	if (Number(taken.getRows()[0]?.[0]) !== rows) {
		throw beyondTheEngine(`${named(head.file)} has rows that DuckDB takes for others`);
	}
}

/** Takes rows over. What the engine does not understand, leaktui's own reader may set aside row by row, so it is said. */
export async function taken(file: string, work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const {message} = error as Error;
		const line = /Line: (\d+)/.exec(message)?.[1];
		if (line === undefined && !/Invalid (Input|JSON)|Malformed/i.test(message)) {
			throw await during(file, () => Promise.reject(error)).catch((fault: Error) => fault);
		}

		throw beyondTheEngine(`${named(file)} has a line that is no row${line === undefined ? '' : `, line ${line}`}`);
	}
}
