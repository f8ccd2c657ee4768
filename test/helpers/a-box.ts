import * as duckDb from '@duckdb/node-api';
import {type Day, parseDay} from '../../source/domain/days.ts';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import type {Outcome, ResultColumn, ResultRow} from '../../source/sql/answer.ts';
import {rowsOf} from '../../source/sql/engine/cells.ts';
import {type Box, openBox} from '../../source/sql/engine/open-box.ts';
import {defaultLimits, type Limits} from '../../source/sql/limits.ts';

export type Asked = {
	readonly outcome: Outcome;
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly ResultRow[];
	/** The sentence that says why there is no answer; empty where there is one. */
	readonly sentence: string;
};

/** A sealed box with the books of these settings. */
export async function aBox(settings: Settings = defaultSettings, limits: Limits = defaultLimits): Promise<Box> {
	const box = await openBox(duckDb, limits, settings);
	box.append(simulate(settings).ledger);
	await box.seal();
	return box;
}

/** What a box answers as of a day: the close-out of the default year unless one is given. */
export async function ask(box: Box, sql: string, day: Day | string = '2025-01-15'): Promise<Asked> {
	let columns: readonly ResultColumn[] = [];
	const rows: ResultRow[] = [];
	const on = typeof day === 'string' ? (parseDay(day) as Day) : day;
	const outcome = await box.run(
		{sql, day: on},
		{
			columns: (given) => {
				columns = given;
			},
			chunk: (chunk) => rows.push(...rowsOf(duckDb, chunk, chunk.rowCount)),
		},
	);
	return {outcome, columns, rows, sentence: outcome.fault?.sentence ?? ''};
}

/** The rows of an answer. Throws the sentence that says why there is none. */
export async function rowsFrom(box: Box, sql: string, day?: Day | string): Promise<readonly ResultRow[]> {
	const {sentence, rows} = await ask(box, sql, day);
	if (sentence !== '') {
		throw new Error(sentence);
	}

	return rows;
}
