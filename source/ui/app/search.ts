import {completionOf} from '../lists/query/completion.ts';
import type {ScreenName} from '../state/screens.ts';
import type {Prompt, State} from '../state/state.ts';
import {nextMatch, reselect, selectedIn} from './list-moves.ts';
import {isListScreen, positionsOf} from './list-screens.ts';

/** Opens the search field of the list on screen, with the query that is there. */
export function openSearch(state: State, isNarrow: boolean): State {
	if (!isListScreen(state.screen)) {
		return state;
	}

	const {query, selected} = state[state.screen];
	const text = query === '' || query.endsWith(' ') ? query : `${query} `;
	const prompt: Prompt = {kind: 'search', text, cursor: [...text].length, before: query, choice: 0, anchor: selected};
	return applySearch({...state, prompt}, text, isNarrow);
}

/** The list with this query, while it is being typed: narrowed, or with the cursor on the first match. */
export function applySearch(state: State, query: string, isNarrow: boolean): State {
	const {screen} = state;
	if (!isListScreen(screen)) {
		return state;
	}

	const list = {...state[screen], query, isNarrow, selected: state.prompt?.anchor ?? state[screen].selected, at: 0};
	const asked = reselect({...state, [screen]: list}, screen);
	if (isNarrow || positionsOf(asked, screen).isMatch === undefined) {
		return asked;
	}

	return {...nextMatch(asked, screen, 1, Math.max(0, selectedIn(asked, screen))), message: undefined};
}

/** Narrows instead of jumping, or the other way round. */
export function toggleNarrow(state: State, text: string): State {
	return isListScreen(state.screen) ? applySearch(state, text, !state[state.screen].isNarrow) : state;
}

/** Shows the list narrowed by this query alone. */
export function filterList(state: State, screen: ScreenName, query: string): State {
	if (!isListScreen(screen)) {
		return state;
	}

	const list = {...state[screen], query, isNarrow: true, among: undefined};
	const next: State = {...state, screen, origin: undefined, customer: undefined, overlay: undefined, [screen]: list};
	return reselect(next, screen);
}

/** Takes the query and the picked customers away; the selected row stays selected. */
export function clearSearch(state: State): State {
	const {screen} = state;
	return isListScreen(screen)
		? reselect({...state, [screen]: {...state[screen], query: '', among: undefined, isNarrow: false}}, screen)
		: state;
}

/** How the query in the field most likely goes on. */
export function completionIn(state: State, field: Prompt): string {
	return isListScreen(state.screen) ? completionOf(field, positionsOf(state, state.screen).columns) : '';
}
