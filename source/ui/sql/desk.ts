import type {Ledger} from '../../domain/ledger.ts';
import type {Settings} from '../../simulation/settings.ts';
import {stopped} from '../../sql/engine/faults.ts';
import type {Engine, OutsideBooks} from '../../sql/engine/start-engine.ts';
import type {Limits} from '../../sql/limits.ts';
import type {Action} from '../state/actions.ts';
import {simulationFor} from '../state/derive.ts';
import type {ResultWriter} from '../state/result-writer.ts';
import type {SqlCall, SqlNews} from '../state/sql-calls.ts';
import type {Asked} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import {answerTo, countRows} from './ask-engine.ts';
import {outsideIn} from './books.ts';
import {claimingIn} from './claiming.ts';

type Dispatch = (action: Action) => void;

/** What gives an engine for these books. */
export type EnginePort = (
	limits: Limits,
	settings: Settings,
	books: () => Iterable<Ledger>,
	outside?: OutsideBooks,
) => Promise<Engine>;

/** Where the UI asks queries. The engine is started by the first call, and anew for other books. */
export type SqlDesk = {
	readonly perform: (call: Exclude<SqlCall, {type: 'edit'}>, state: State, dispatch: Dispatch) => void;
	/** Writes every row of the last answer, those that are not listed too; gives how many. Throws with the path and the cause. */
	readonly write: ResultWriter;
	readonly close: () => void;
};

/** Milliseconds until the next picture. */
const frame = 16;

/** The engine in a process of its own. */
const ownEngine: EnginePort = async (limits, settings, books, outside) => {
	const [{startEngine}, {engineProgram}] = await Promise.all([
		import('../../sql/engine/start-engine.ts'),
		import('../../sql/engine-program.ts'),
	]);
	// The screen is drawn first: to start a process holds a frame up.
	await new Promise((resolve) => setTimeout(resolve, frame));
	return startEngine({program: engineProgram, limits, settings, books, outside});
};

/** A desk before the engine. Queries of other days come from the store's folder, and those that are run are kept there. */
export function sqlDesk(folder: string, limits: Limits, openEngine: EnginePort = ownEngine): SqlDesk {
	let opened: {readonly ledger: Ledger; readonly engine: Promise<Engine>} | undefined;
	let latest = 0;
	let isClosed = false;
	/** What is asked while the engine gets ready. */
	let waiting: Asked | undefined;
	let isHistoryTold = false;
	const engineFor = (state: State): Promise<Engine> => {
		const {settings, books} = state;
		const {ledger} = books ?? simulationFor(state);
		if (opened?.ledger !== ledger) {
			void opened?.engine.then((engine) => engine.close());
			opened = {ledger, engine: openEngine(limits, settings, () => [ledger], outsideIn(state))};
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
			tell(
				await answerTo(engine, call.asked, claimingIn(state, call.asked), (milliseconds) =>
					tell({type: 'time', milliseconds}),
				),
			);
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
		async write(state, format, path, isForced) {
			const {answer} = state.sql;
			if (!answer) {
				throw new Error('there is no result to export');
			}

			const [engine, {writeResult}] = await Promise.all([engineFor(state), import('../../sql/write-result.ts')]);
			await engine.ready;
			const {sql, day} = answer.asked;
			return writeResult(engine, {sql, day}, format, path, isForced);
		},
		close() {
			isClosed = true;
			void opened?.engine.then((engine) => engine.close());
		},
	};
}
