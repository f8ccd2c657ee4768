import type {ResultColumn, ResultRow} from '../../sql/answer.ts';
import type {Engine} from '../../sql/engine/start-engine.ts';
import {claimColumns} from '../../sql/score/claim-columns.ts';
import {tableCounts} from '../../sql/table-counts.ts';
import type {SqlNews} from '../state/sql-calls.ts';
import type {Answer, Asked} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import {tablesIn} from './books.ts';
import type {Claiming} from './claiming.ts';

/** The most rows that a screen holds. */
const mostRows = 10_000;
const tick = 100;

/** What the engine says to a question; while it works, how long it has. */
export async function answerTo(
	engine: Engine,
	asked: Asked,
	claims: Claiming,
	onTime: (milliseconds: number) => void,
): Promise<SqlNews> {
	const {sql, day, scenario} = asked;
	const started = performance.now();
	const timer = setInterval(() => onTime(performance.now() - started), tick);
	let columns: readonly ResultColumn[] = [];
	const rows: ResultRow[] = [];
	let isScorable = false;
	try {
		const outcome = await engine.run(
			{sql, day, ...(scenario === undefined && {most: mostRows})},
			{
				columns(given) {
					columns = given;
					isScorable = scenario !== undefined && claimColumns(given) !== undefined;
				},
				rows(given) {
					const places = isScorable ? claimColumns(columns) : undefined;
					if (places) {
						claims.add(places, given);
					}

					rows.push(...given.slice(0, mostRows - rows.length));
				},
			},
		);
		if (outcome.fault) {
			return {type: 'failed', asked, fault: outcome.fault};
		}

		const {count, milliseconds} = outcome;
		const answer: Answer = {asked, columns, rows, count, milliseconds};
		return {type: 'answered', answer: isScorable ? {...answer, claims: claims.all} : answer};
	} finally {
		clearInterval(timer);
	}
}

/** How many rows each table has on the state's day. */
export async function countRows(engine: Engine, state: State, tell: (news: SqlNews) => void): Promise<void> {
	const {day, settings} = state;
	const rows: Record<string, number> = {};
	const outcome = await engine.run(
		{sql: tableCounts(tablesIn(state)), day},
		{
			columns: () => undefined,
			rows(given) {
				for (const [name, count] of given) {
					rows[String(name)] = Number(count);
				}
			},
		},
	);
	if (!outcome.fault) {
		tell({type: 'counts', counts: {day, settings, rows}});
	}
}
