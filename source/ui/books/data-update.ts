import {counted} from '../../domain/counted.ts';
import {plainText} from '../../domain/plain-text.ts';
import {say} from '../state/say.ts';
import type {State} from '../state/state.ts';
import {countOf, type DataEntry, dataEntries, entryAt, rowsAsideOf} from './data-entries.ts';

/** The selected line of what was read; nothing where it is not known what was. */
function entryHere({books, data}: State): DataEntry | undefined {
	const entries = books ? dataEntries(books) : [];
	return entries[entryAt(entries, data)];
}

/** Selects the table or reason so many lines further down, or the row where rows are listed. */
export function moveInData(state: State, by: number): State {
	const {books, data} = state;
	const here = entryHere(state);
	if (!books || !here) {
		return state;
	}

	const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at + by));
	const entries = dataEntries(books);
	return {
		...state,
		data:
			data.row === undefined
				? {...data, line: within(entryAt(entries, data), entries.length)}
				: {...data, row: within(data.row, rowsAsideOf(here).length)},
	};
}

/** Lists the rows of the selected line. */
export function openInData(state: State): State {
	const here = entryHere(state);
	if (!here || state.data.row !== undefined) {
		return state;
	}

	const count = countOf(here);
	if (count === 0) {
		return say(state, `no row of ${plainText(here.table.table)} was set aside`);
	}

	return rowsAsideOf(here).length === 0
		? say(state, `it is not known where ${count === 1 ? 'that row stands' : `those ${counted(count, 'row')} stand`}`)
		: {...state, data: {...state.data, row: 0}};
}

/** From the rows to the reasons, from there to the screen. */
export function backInData(state: State): State {
	return state.data.row === undefined
		? {...state, overlay: undefined}
		: {...state, data: {...state.data, row: undefined}};
}
