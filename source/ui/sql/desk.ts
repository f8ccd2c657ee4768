import type {Ledger} from '../../domain/ledger.ts';
import type {Settings} from '../../simulation/settings.ts';
import type {ResultColumn, ResultRow} from '../../sql/answer.ts';
import {stopped} from '../../sql/engine/faults.ts';
import type {Engine} from '../../sql/engine/start-engine.ts';
import {defaultLimits, type Limits} from '../../sql/limits.ts';
import {claimColumns} from '../../sql/score/claim-columns.ts';
import {addClaims, noClaims} from '../../sql/score/claims.ts';
import {tableCounts} from '../../sql/table-counts.ts';
import type {Action} from '../state/actions.ts';
import {simulationFor} from '../state/derive.ts';
import type {SqlCall, SqlNews} from '../state/sql-calls.ts';
import type {Answer, Asked} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import {tablesIn} from './books.ts';

type Dispatch = (action: Action) => void;

/** What gives an engine for these books. */
export type EnginePort = (limits: Limits, settings: Settings, books: () => Iterable<Ledger>) => Promise<Engine>;

/** Where the UI asks queries. The engine is started by the first call, and anew for other books. */
export type SqlDesk = {
	readonly perform: (call: Exclude<SqlCall, {type: 'edit'}>, state: State, dispatch: Dispatch) => void;
	readonly close: () => void;
};

/** The most rows that a screen holds. */
export const mostRows = 10_000;
const tick = 100;

/** The engine in a process of its own. */
const ownEngine: EnginePort = async (limits, settings, books) => {
	const [{startEngine}, {engineProgram}] = await Promise.all([
		import('../../sql/engine/start-engine.ts'),
		import('../../sql/engine-program.ts'),
	]);
	return startEngine({program: engineProgram, limits, settings, books});
};

/** A desk before the engine. Queries of other days come from the store's folder, and those that are run are kept there. */
export function sqlDesk(folder: string, openEngine: EnginePort = ownEngine, limits: Limits = defaultLimits): SqlDesk {
	let opened: {readonly ledger: Ledger; readonly engine: Promise<Engine>} | undefined;
	let latest = 0;
	let isClosed = false;
	/** What is asked while the engine gets ready. */
	let waiting: Asked | undefined;
	let isHistoryTold = false;
	const engineFor = (state: State): Promise<Engine> => {
		const {ledger, settings} = simulationFor(state);
		if (opened?.ledger !== ledger) {
			void opened?.engine.then((engine) => engine.close());
			opened = {ledger, engine: openEngine(limits, settings, () => [ledger])};
		}

		return opened.engine;
	};

	const work = async (call: SqlCall, state: State, tell: (news: SqlNews) => void): Promise<void> => {
		const number = ++latest;
		const isLatest = () => number === latest && !isClosed;
		waiting = call.type === 'run' ? call.asked : undefined;
		const engine = await engineFor(state);
		try {
			await engine.ready;
		} catch (error) {
			opened = undefined;
			waiting = undefined;
			tell({type: 'unable', sentence: (error as Error).message});
			return;
		}

		tell({type: 'ready'});
		if (call.type === 'run' && isLatest()) {
			waiting = undefined;
			tell(await answerTo(engine, call.asked, (milliseconds) => tell({type: 'time', milliseconds})));
		}

		if (isLatest()) {
			await countRows(engine, state, tell);
		}
	};

	return {
		perform(call, state, dispatch) {
			const tell = (news: SqlNews) => (isClosed ? undefined : dispatch({type: 'engine', news}));
			if (!isHistoryTold) {
				isHistoryTold = true;
				void import('../../store/query-history.ts').then(async ({readQueries}) =>
					tell({type: 'history', queries: await readQueries(folder)}),
				);
			}

			if (call.type === 'run' && call.isNew) {
				const {sql} = call.asked;
				// What can't be kept is run all the same.
				void import('../../store/query-history.ts')
					.then(({keepQuery}) => keepQuery(folder, sql))
					.catch(() => undefined);
			}

			if (call.type === 'stop') {
				if (waiting) {
					// It has not reached the engine, and never does.
					latest++;
					tell({type: 'failed', asked: waiting, fault: stopped('reader', limits)});
					waiting = undefined;
				}

				void opened?.engine.then((engine) => engine.stop());
				return;
			}

			work(call, state, tell).catch((error: Error) => tell({type: 'unable', sentence: error.message}));
		},
		close() {
			isClosed = true;
			void opened?.engine.then((engine) => engine.close());
		},
	};
}

/** What the engine says to a question; while it works, how long it has. */
async function answerTo(engine: Engine, asked: Asked, onTime: (milliseconds: number) => void): Promise<SqlNews> {
	const {sql, day, scenario} = asked;
	const started = performance.now();
	const timer = setInterval(() => onTime(performance.now() - started), tick);
	let columns: readonly ResultColumn[] = [];
	const rows: ResultRow[] = [];
	const claims = noClaims();
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
						addClaims(claims, places, given);
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
		return {type: 'answered', answer: isScorable ? {...answer, claims} : answer};
	} finally {
		clearInterval(timer);
	}
}

/** How many rows each table has on the state's day. */
async function countRows(engine: Engine, state: State, tell: (news: SqlNews) => void): Promise<void> {
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
