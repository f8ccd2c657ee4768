import type {Wishes} from '../../books/mapping.ts';
import {type MappingFault, type OpenedBooks, type OpenRequest, openBooks} from '../../books/open-books.ts';
import type {KnownBooks} from '../../books/open-kept.ts';
import {keptBooks} from '../../books/run-of-books.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {Action} from '../state/actions.ts';
import type {BooksCall, BooksNews} from '../state/mapping-state.ts';
import type {RunPair} from '../state/runs-state.ts';
import type {State} from '../state/state.ts';
import {saveMapping} from './save-mapping.ts';

/** Where the UI asks for books from outside. They are read in a thread of their own. */
export type BooksDesk = {
	/** Does what is asked; `fail` ends the program with an error. */
	readonly perform: (
		call: BooksCall,
		state: State,
		dispatch: (action: Action) => void,
		fail: (error: Error) => void,
	) => void;
	readonly close: () => void;
};

/** How often it is told how far reading is, in milliseconds. */
const tick = 80;

/** A desk before the thread that reads; each reading ends the one before. `onLedger` is told of ledgers whose books are about to come. */
export function booksDesk(
	open: (request: OpenRequest) => Promise<OpenedBooks> = openBooks,
	onLedger: (state: State, ledger: Ledger) => void = () => undefined,
): BooksDesk {
	let current: AbortController | undefined;
	let isClosed = false;

	const read = async (state: State, wishes: Wishes, tell: (news: BooksNews) => void): Promise<void> => {
		current?.abort();
		const controller = new AbortController();
		current = controller;
		const isLatest = () => current === controller;
		let told = 0;
		try {
			const opened = await open({
				...state.mapping?.request,
				paths: state.mapping?.request.paths ?? [],
				wishes,
				signal: controller.signal,
				onLedger(ledger) {
					if (isLatest()) {
						onLedger(state, ledger);
					}
				},
				onProgress(progress) {
					const now = performance.now();
					if (isLatest() && now - told >= tick) {
						told = now;
						tell({type: 'progress', progress});
					}
				},
			});
			if (isLatest()) {
				tell({type: 'opened', opened});
			}
		} catch (error) {
			if (isLatest()) {
				tell(controller.signal.aborted ? {type: 'stopped'} : failureOf(error as Error | MappingFault));
			}
		}
	};

	const readForComparison = async (runs: RunPair, state: State, tell: (news: BooksNews) => void): Promise<void> => {
		current?.abort();
		const controller = new AbortController();
		current = controller;
		try {
			const {openKept} = await import('../../books/open-kept.ts');
			const {signal} = controller;
			const read = await openKept(runs, (request) => open({...request, signal}), onScreen(state));
			tell({type: 'to-compare', runs: read});
		} catch (error) {
			if (!controller.signal.aborted) {
				tell({type: 'not-compared', sentence: (error as Error).message});
			}
		}
	};

	return {
		perform(call, state, dispatch, fail) {
			const tell = (news: BooksNews) => (isClosed ? undefined : dispatch({type: 'books', news}));
			switch (call.type) {
				case 'read':
					void read(state, call.wishes, tell);
					return;
				case 'compare':
					void readForComparison(call.runs, state, tell);
					return;
				case 'stop':
					current?.abort();
					return;
				case 'save-mapping':
					saveMapping(call.path, call.wishes).then(
						() => tell({type: 'saved', path: call.path}),
						(error: Error) => dispatch({type: 'told', text: error.message, isWrong: true}),
					);
					return;
				case 'give-up':
					fail(new Error(call.sentence));
			}
		},
		close() {
			isClosed = true;
			current?.abort();
		},
	};
}

/** The books on screen, which need not be read once more. */
function onScreen({books, mapping}: State): readonly KnownBooks[] {
	return books && mapping?.digest !== undefined
		? [{kept: keptBooks(books, mapping.request, mapping.wishes), read: {...books, digest: mapping.digest()}}]
		: [];
}

function failureOf(error: Error | MappingFault): BooksNews {
	return {
		type: 'failed',
		sentence: error.message,
		...('understood' in error && {understood: error.understood}),
	};
}
