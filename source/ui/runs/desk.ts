import {keptBooks} from '../../books/run-of-books.ts';
import {formatMonth} from '../../domain/days.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Store} from '../../store/open-store.ts';
import type {Run} from '../../store/run.ts';
import type {Action} from '../state/actions.ts';
import {marksIn} from '../state/marks-in.ts';
import type {StoreCall, StoreNews} from '../state/runs-calls.ts';
import type {State} from '../state/state.ts';

type Dispatch = (action: Action) => void;

/** Where the UI asks for saved runs. One call after the other; what comes of each is told with `dispatch`. */
export type RunsDesk = {
	readonly perform: (call: StoreCall, state: State, dispatch: Dispatch) => void;
	/** Waits until every change asked for is made. Gives whether all of them were: a refusal has been told by then. */
	readonly settle: () => Promise<boolean>;
	/** No longer follows the folder or tells anything. */
	readonly close: () => void;
};

/** A desk in front of the store in the folder of `--store`, else of the environment. The store is not loaded before the first call. */
export function runsDesk(storeFolder: string | undefined, now = () => new Date()): RunsDesk {
	let opened: Promise<Store> | undefined;
	let last: Promise<void> = Promise.resolve();
	let changes: Promise<void> = last;
	let refusals = 0;
	let isClosed = false;
	let unfollow: (() => void) | undefined;

	const enqueue = (call: StoreCall, state: State, dispatch: Dispatch): Promise<void> => {
		const tell = (news: StoreNews) => {
			if (!isClosed) {
				dispatch({type: 'store', news});
			}
		};
		const work = async () => {
			opened ??= openedStore(storeFolder);
			const store = await opened;
			if (call.type === 'follow' && !unfollow && !isClosed) {
				unfollow = store.watch(() => void enqueue({type: 'list'}, state, dispatch));
			}

			const news = await newsOf(store, call, state, now);
			refusals += news.type === 'refused' ? 1 : 0;
			tell(news);
			if (news.type === 'done' || news.type === 'refused') {
				tell({type: 'listed', listing: await store.list()});
			}
		};
		last = last.then(work).catch((error: unknown) => {
			refusals++;
			tell({type: 'refused', call, sentence: plainText(`leaktui failed: ${String(error)}`)});
		});
		return last;
	};

	return {
		perform(call, state, dispatch) {
			const done = enqueue(call, state, dispatch);
			if (call.type !== 'list' && call.type !== 'follow' && call.type !== 'open') {
				changes = done;
			}
		},
		async settle() {
			const before = refusals;
			await changes;
			return refusals === before;
		},
		close() {
			isClosed = true;
			unfollow?.();
		},
	};
}

async function openedStore(storeFolder: string | undefined): Promise<Store> {
	const [{openStore}, {storeDirectory}] = await Promise.all([
		import('../../store/open-store.ts'),
		import('../../store/store-directory.ts'),
	]);
	return openStore(storeDirectory(storeFolder, process.env));
}

async function newsOf(store: Store, call: StoreCall, state: State, now: () => Date): Promise<StoreNews> {
	if (call.type === 'list' || call.type === 'follow') {
		return {type: 'listed', listing: await store.list()};
	}

	if (call.type === 'save-over') {
		const change = await store.replace(call.id, await standing(state, now));
		return typeof change === 'string'
			? {type: 'refused', call, sentence: change}
			: {type: 'done', call, run: change.after, before: change.before};
	}

	const answer = call.type === 'open' ? await store.read(call.id) : await changed(store, call, state, now);
	if (typeof answer === 'string') {
		const isTaken = call.type === 'share' && (await import('../../store/share-run.ts')).isFileInTheWay(answer);
		return {type: 'refused', call, sentence: answer, isTaken};
	}

	return call.type === 'open'
		? {type: 'opened', run: answer, warning: await warningOf(answer), customerId: call.customerId}
		: {type: 'done', call, run: answer};
}

async function changed(
	store: Store,
	call: Exclude<StoreCall, {type: 'list' | 'follow' | 'open' | 'save-over'}>,
	state: State,
	now: () => Date,
): Promise<Run | string> {
	switch (call.type) {
		case 'save':
			return store.save({...(await standing(state, now)), name: call.name, note: ''});
		case 'rename':
			return store.rename(call.id, call.name);
		case 'note':
			return store.setNote(call.id, call.note);
		case 'share': {
			const run = await store.read(call.id);
			const {shareRun} = await import('../../store/share-run.ts');
			return typeof run === 'string' ? run : shareRun(run, call.file, call.isForced === true);
		}
		case 'delete':
			return store.remove(call.id);
		case 'restore':
			return store.restore(call.run);
		case 'put-back': {
			// Its name and note stay as they are: saving did not touch them.
			const {id, name: _, note: __, ...contents} = call.run;
			return store.update(id, contents);
		}
	}
}

/** What is on screen, as a run holds it. One saved from the list of runs opens on Month. */
async function standing(state: State, now: () => Date) {
	const {figuresOf, figuresOfBooks} = await import('../../store/figures.ts');
	const {settings, day, screen, customer, books, mapping} = state;
	const figures =
		books && mapping?.digest !== undefined
			? {
					...figuresOfBooks(settings, day, books.ledger, mapping.digest()),
					books: keptBooks(books, mapping.request, mapping.wishes),
				}
			: {...figuresOf(settings, day), books: undefined};
	return {
		...figures,
		savedAt: now().toISOString(),
		screen: screen === 'runs' || screen === 'sql' ? 'month' : screen,
		customerId: customer?.id ?? null,
		marks: marksIn(state).map(({customerId, month, as}) => ({customerId, month: formatMonth(month), as})),
	};
}

/** What is said of a simulated year that is no longer the one that was saved; of books, opening them tells. */
async function warningOf(run: Run): Promise<string | undefined> {
	if (run.books) {
		return undefined;
	}

	const {replayedDigest, replayWarning} = await import('../../store/replay-warning.ts');
	return replayWarning(run, replayedDigest(run.settings));
}
