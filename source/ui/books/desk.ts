import {type MappingFault, type OpenedBooks, type OpenRequest, openBooks} from '../../books/open-books.ts';
import type {Action} from '../state/actions.ts';
import type {BooksCall, BooksNews} from '../state/mapping-state.ts';
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

/** A desk before the thread that reads; each reading ends the one before. */
export function booksDesk(open: (request: OpenRequest) => Promise<OpenedBooks> = openBooks): BooksDesk {
	let current: AbortController | undefined;
	let isClosed = false;

	const read = async (request: OpenRequest, tell: (news: BooksNews) => void): Promise<void> => {
		current?.abort();
		const controller = new AbortController();
		current = controller;
		const isLatest = () => current === controller;
		let told = 0;
		try {
			const opened = await open({
				...request,
				signal: controller.signal,
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

	return {
		perform(call, state, dispatch, fail) {
			const tell = (news: BooksNews) => (isClosed ? undefined : dispatch({type: 'books', news}));
			switch (call.type) {
				case 'read':
					void read({...state.mapping?.request, paths: state.mapping?.request.paths ?? [], wishes: call.wishes}, tell);
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

function failureOf(error: Error | MappingFault): BooksNews {
	return {
		type: 'failed',
		sentence: error.message,
		...('understood' in error && {understood: error.understood}),
	};
}
