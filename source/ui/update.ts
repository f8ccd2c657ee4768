import {plainText} from '../domain/plain-text.ts';
import type {Action} from './actions.ts';
import {isListScreen, type ListScreen} from './lists.ts';
import {lastScroll} from './screens/explanation.ts';
import {bodyHeight} from './size.ts';
import {type Effect, isUnsaved, type State} from './state.ts';
import {backInChaos, moveInChaos, nextChaosPane, openFromChaos, openIncident, resetLine, turn} from './update/chaos.ts';
import {copyCommand} from './update/copy.ts';
import {moveInHistory, openCustomer} from './update/customer.ts';
import {edgeOfList, moveInList, nextMatch, pageInList, reverseSort, sortByNext, walk} from './update/lists.ts';
import {moveInMonth, nextMonthPane, openFromMonth} from './update/month.ts';
import {openPrompt} from './update/palette.ts';
import {askRuns, openRun, showRuns} from './update/runs.ts';
import {isComparing, leaveCompare, moveInCompare, nextComparePane, openLeaker} from './update/runs-compare.ts';
import {hearStore} from './update/runs-told.ts';
import {clearSearch, openSearch} from './update/search.ts';
import {redo, undo} from './update/settings.ts';
import {changeSpeed, step, stepDays, tick, togglePlay} from './update/time.ts';
import {toggleTruth} from './update/truth.ts';

/** The next state, and what the shell must do for it, if anything. */
export type Updated = readonly [State, Effect?];

const most = Number.MAX_SAFE_INTEGER;

/** The state after an action. Pure: no clock, no files, no terminal. */
export function update(state: State, action: Action): Updated {
	if (action.type === 'tick') {
		return [tick(state)];
	}

	if (action.type === 'resize') {
		return [{...state, columns: action.columns, rows: action.rows}];
	}

	if (action.type === 'store') {
		return hearStore(state, action.news);
	}

	return change({...state, message: undefined}, action);
}

function change(state: State, action: Action): Updated {
	switch (action.type) {
		case 'screen':
			return show({...state, screen: action.screen, customer: undefined, overlay: undefined, isPlaying: false});
		case 'pane':
			return [nextPane(state, action.by)];
		case 'step':
			return [step(state, action.by)];
		case 'days':
			return [stepDays(state, action.by)];
		case 'play':
			return [togglePlay(state)];
		case 'speed':
			return [changeSpeed(state, action.by)];
		case 'move':
			return [move(state, action.by)];
		case 'page':
			return [isListShown(state) ? pageInList(state, state.screen, action.by) : move(state, action.by * 10)];
		case 'edge':
			return [edge(state, action.to)];
		case 'open':
			return open(state);
		case 'walk':
			return [walk(state, action.by)];
		case 'back':
			return [back(state)];
		case 'search':
			return [openSearch(state, action.isNarrow)];
		case 'match':
			return [isListScreen(state.screen) ? nextMatch(state, state.screen, action.by) : state];
		case 'sort':
			return [isListScreen(state.screen) ? sortByNext(state, state.screen) : state];
		case 'reverse':
			return [isListScreen(state.screen) ? reverseSort(state, state.screen) : state];
		case 'overlay':
			return [{...state, overlay: state.overlay === action.overlay ? undefined : action.overlay, scroll: 0}];
		case 'prompt':
			return [openPrompt(state, action.kind)];
		case 'turn':
			return [turn(state, action.by)];
		case 'reset':
			return [resetLine(state)];
		case 'incident':
			return [openIncident(state)];
		case 'undo':
			return [undo(state)];
		case 'redo':
			return [redo(state)];
		case 'runs':
			return askRuns(state, action.request);
		case 'truth':
			return [toggleTruth(state)];
		case 'copy':
			return copyCommand(state);
		case 'theme':
			return [{...state, theme: state.theme === 'high-contrast' ? state.usualTheme : 'high-contrast'}];
		case 'ascii':
			return [{...state, isAscii: !state.isAscii}];
		case 'told':
			return [{...state, message: {text: plainText(action.text), tone: action.isWrong ? 'warning' : 'plain'}}];
		case 'quit':
			return quit(state);
		default:
			return [state];
	}
}

function isListShown(state: State): state is State & {readonly screen: ListScreen} {
	return isListScreen(state.screen) && !state.customer && !state.overlay && !isComparing(state);
}

function nextPane(state: State, by: number): State {
	if (state.customer) {
		return state;
	}

	switch (state.screen) {
		case 'month':
			return nextMonthPane(state, by);
		case 'chaos':
			return nextChaosPane(state);
		default:
			return isComparing(state) ? nextComparePane(state, by) : state;
	}
}

function show(state: State): Updated {
	return state.screen === 'runs' ? showRuns(state) : [state];
}

function open(state: State): Updated {
	switch (state.screen) {
		case 'month':
			return [openFromMonth(state)];
		case 'chaos':
			return [openFromChaos(state)];
		case 'runs':
			return isComparing(state) ? openLeaker(state) : openRun(state);
		default:
			return [openCustomer(state)];
	}
}

function move(state: State, by: number): State {
	if (state.overlay) {
		const last = lastScroll(state, state.columns, bodyHeight(state.rows));
		return {...state, scroll: Math.min(last, Math.max(0, Math.min(last, state.scroll) + by))};
	}

	if (state.customer) {
		return moveInHistory(state, by);
	}

	if (isListShown(state)) {
		return moveInList(state, state.screen, by);
	}

	switch (state.screen) {
		case 'month':
			return moveInMonth(state, by);
		case 'chaos':
			return moveInChaos(state, by);
		default:
			return isComparing(state) ? moveInCompare(state, by) : state;
	}
}

function edge(state: State, to: 'first' | 'last'): State {
	return isListShown(state) ? edgeOfList(state, state.screen, to) : move(state, to === 'first' ? -most : most);
}

/** Closes the innermost thing that is open: an overlay, the customer's page, the query. Never the program. */
function back(state: State): State {
	if (state.overlay) {
		return {...state, overlay: undefined};
	}

	if (state.customer) {
		return {...state, customer: undefined};
	}

	if (isComparing(state)) {
		return leaveCompare(state);
	}

	if (isListScreen(state.screen) && (state[state.screen].query !== '' || state[state.screen].among)) {
		return clearSearch(state);
	}

	if (state.screen === 'chaos') {
		return backInChaos(state);
	}

	return state.screen === 'month' ? {...state, isPlaying: false} : {...state, screen: 'month'};
}

function quit(state: State): Updated {
	return isUnsaved(state) && !state.question
		? [{...state, question: {text: 'The settings are not saved. Quit anyway?', yes: {type: 'quit'}}}]
		: [state, {type: 'quit'}];
}
