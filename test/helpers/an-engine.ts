import {pathToFileURL} from 'node:url';
import {type Day, parseDay} from '../../source/domain/days.ts';
import type {Ledger} from '../../source/domain/ledger.ts';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {simulate} from '../../source/simulation/simulate.ts';
import type {Outcome, ResultColumn, ResultRow} from '../../source/sql/answer.ts';
import {type Engine, type EngineStart, startEngine} from '../../source/sql/engine/start-engine.ts';
import {defaultLimits} from '../../source/sql/limits.ts';

const builtProgram = pathToFileURL('dist/sql-engine.js');

function* defaultBooks(): Generator<Ledger> {
	yield simulate(defaultSettings).ledger;
}

/** The built engine in its process, with the books of the default year. Close it. */
export function anEngine(changes: Partial<EngineStart> = {}): Engine {
	return startEngine({
		program: builtProgram,
		limits: defaultLimits,
		settings: defaultSettings,
		books: defaultBooks,
		...changes,
	});
}

export type Heard = {
	readonly outcome: Outcome;
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly ResultRow[];
	/** The sentence that says why there is no answer; empty where there is one. */
	readonly sentence: string;
};

/** What the engine answers as of the close-out of the default year. */
export async function hear(engine: Engine, sql: string, most?: number): Promise<Heard> {
	let columns: readonly ResultColumn[] = [];
	const rows: ResultRow[] = [];
	const outcome = await engine.run(
		{sql, day: parseDay('2025-01-15') as Day, most},
		{
			columns(given) {
				columns = given;
			},
			rows: (given) => rows.push(...given),
		},
	);
	return {outcome, columns, rows, sentence: outcome.fault?.sentence ?? ''};
}
