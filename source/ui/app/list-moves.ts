import type {ListState} from '../lists/list-state.ts';
import {positionIn, reselected, selectedAt} from '../lists/selection.ts';
import type {State} from '../state/state.ts';
import {type ListScreen, pageRowsOf, positionsOf} from './list-screens.ts';

function withList(state: State, screen: ListScreen, list: Partial<ListState>): State {
	return {...state, [screen]: {...state[screen], ...list}};
}

/** Where the selected row of the list is; −1 in an empty list. */
export function selectedIn(state: State, screen: ListScreen): number {
	return positionIn(positionsOf(state, screen), state[screen]);
}

/** The state with the row at this position selected, the nearest one where there is none. */
export function select(state: State, screen: ListScreen, position: number): State {
	return withList(state, screen, selectedAt(state[screen], positionsOf(state, screen), position));
}

/** Keeps the row selected that is, among the rows that there are now. */
export function reselect(state: State, screen: ListScreen): State {
	return withList(state, screen, reselected(state[screen], positionsOf(state, screen)));
}

/** Selects so many rows further down. */
export function moveInList(state: State, screen: ListScreen, by: number): State {
	return select(state, screen, selectedIn(state, screen) + by);
}

export function pageInList(state: State, screen: ListScreen, by: number): State {
	return moveInList(state, screen, by * pageRowsOf(state, screen));
}

/** Selects the next or previous row that the query matches, around the end; `from` is looked at first. */
export function nextMatch(state: State, screen: ListScreen, by: number, from?: number): State {
	const {count, isMatch} = positionsOf(state, screen);
	const start = from ?? selectedIn(state, screen) + by;
	for (let tried = 0; isMatch && tried < count; tried++) {
		const at = (((start + tried * by) % count) + count) % count;
		if (isMatch(at)) {
			return select(state, screen, at);
		}
	}

	const text = isMatch ? 'nothing matches' : 'nothing to search for: press / first';
	return {...state, message: {text, tone: 'plain'}};
}

/** Sorts by the next column; money begins with the largest. */
export function sortByNext(state: State, screen: ListScreen): State {
	const {columns} = positionsOf(state, screen);
	const next = columns[(columns.findIndex(({name}) => name === state[screen].sort) + 1) % columns.length];
	return next
		? reselect(withList(state, screen, {sort: next.name, isDescending: next.kind === 'money'}), screen)
		: state;
}

export function reverseSort(state: State, screen: ListScreen): State {
	return reselect(withList(state, screen, {isDescending: !state[screen].isDescending}), screen);
}
