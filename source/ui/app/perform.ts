import type {WriteStream} from 'node:tty';
import type {BooksDesk} from '../books/desk.ts';
import type {LessonsDesk} from '../learn/desk.ts';
import type {RunsDesk} from '../runs/desk.ts';
import type {SqlDesk} from '../sql/desk.ts';
import type {Action} from '../state/actions.ts';
import type {Effect, State} from '../state/state.ts';
import {performEffect} from './effects.ts';

/** What the program acts on. */
export type Shell = {
	readonly stdout: WriteStream;
	readonly runs: RunsDesk;
	readonly sql: SqlDesk;
	readonly books: BooksDesk;
	/** Opens a text in the reader's own editor, and gives what was written there. Throws a sentence where there is none. */
	readonly edit: (text: string) => Promise<string>;
	readonly lessons: LessonsDesk;
	readonly suspend: () => void;
	readonly quit: () => void;
	/** Ends the program with what went wrong. */
	readonly fail: (error: Error) => void;
};

/** Does what an update asked for. Who quits while a run is being saved waits for it, and stays where that was refused. */
export function perform(
	effect: Effect,
	state: State,
	dispatch: (action: Action) => void,
	{stdout, runs, sql, books, lessons, edit, suspend, quit, fail}: Shell,
): void {
	switch (effect.type) {
		case 'quit':
			void lessons
				.settle()
				.then(() => runs.settle())
				.then((isDone) => (isDone ? quit() : undefined));
			return;
		case 'suspend':
			suspend();
			return;
		case 'sql':
			if (effect.call.type === 'edit') {
				edit(effect.call.text).then(
					(text) => dispatch({type: 'engine', news: {type: 'edited', text}}),
					(error: Error) => dispatch({type: 'told', text: error.message, isWrong: true}),
				);
				return;
			}

			sql.perform(effect.call, state, dispatch);
			return;
		case 'books':
			books.perform(effect.call, state, dispatch, fail);
			return;
		case 'store':
			runs.perform(effect.call, state, dispatch);
			return;
		case 'lessons':
			lessons.list(
				(listing) => dispatch({type: 'lessons', listing}),
				(text) => dispatch({type: 'told', text, isWrong: true}),
			);
			return;
		case 'keep-lesson':
			lessons.keep(state, (text) => dispatch({type: 'told', text, isWrong: true}));
			return;
		default:
			performEffect(effect, state, dispatch, stdout, sql.write);
	}
}
