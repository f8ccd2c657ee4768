import {dataText} from '../books/data-pane.ts';
import {textRead} from '../explain/reading-pane.ts';
import {commandIn} from '../state/reproduce.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';

/** Copies the command that shows these books on this day again, and shows it. */
export function copyCommand(state: State): Updated {
	const text = commandIn(state);
	return [
		{...state, message: {text: `copied: ${text}`, tone: 'plain'}},
		{type: 'copy', text},
	];
}

/** Copies what is being read: the SQL, the entry of the term at the top, or what was read of opened books. */
export function copyRead(state: State): Updated {
	const what =
		state.overlay === 'sql' ? 'the SQL' : state.overlay === 'data' ? 'what was read' : 'what is explained here';
	const {overlay, books, data} = state;
	return [
		{...state, message: {text: `copied ${what}`, tone: 'plain'}},
		{type: 'copy', text: overlay === 'data' && books ? dataText(books, data) : textRead(state)},
	];
}
