import {plainText} from '../../domain/plain-text.ts';
import {applyPreset, openIncident, resetLine, turn} from '../chaos/update.ts';
import {explainTerm} from '../explain/reading-pane.ts';
import {toggleTruth} from '../leaks/truth.ts';
import {hearStore} from '../runs/told.ts';
import {askRuns, openRunWithId, showRuns} from '../runs/update.ts';
import type {Action} from '../state/actions.ts';
import {isUnsaved, type Overlay, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {withCustomer} from '../state/with-customer.ts';
import {copyCommand, copyRead} from './copy.ts';
import {nextMatch, reverseSort, sortByNext} from './list-moves.ts';
import {isListScreen} from './list-screens.ts';
import {askWhereTo, openPrompt} from './palette.ts';
import {placeOf} from './places.ts';
import {filterList, openSearch} from './search.ts';
import {termHere} from './term-here.ts';
import {changeSpeed, step, stepDays, tick, togglePlay} from './time.ts';
import {redo, undo} from './undo.ts';
import {walk} from './walk.ts';

/** Further than any list is long. */
const farAway = 1e9;

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

function change(state: State, action: Exclude<Action, {type: 'tick' | 'resize' | 'store'}>): Updated {
	switch (action.type) {
		case 'screen':
			return show({
				...state,
				screen: action.screen,
				origin: undefined,
				customer: undefined,
				overlay: undefined,
				isPlaying: false,
			});
		case 'pane':
			return [placeOf(state).nextPane(state, action.by)];
		case 'step':
			return [step(state, action.by)];
		case 'days':
			return [stepDays(state, action.by)];
		case 'play':
			return [togglePlay(state)];
		case 'speed':
			return [changeSpeed(state, action.by)];
		case 'move':
			return [placeOf(state).move(state, action.by)];
		case 'page':
			return [placeOf(state).page(state, action.by)];
		case 'edge':
			return [placeOf(state).move(state, action.to === 'first' ? -farAway : farAway)];
		case 'open':
			return placeOf(state).open(state);
		case 'walk':
			return [walk(state, action.by)];
		case 'back':
			return [placeOf(state).back(state)];
		case 'search':
			return [openSearch(state, action.isNarrow)];
		case 'match':
			return [isListScreen(state.screen) ? nextMatch(state, state.screen, action.by) : state];
		case 'sort':
			return [isListScreen(state.screen) ? sortByNext(state, state.screen) : state];
		case 'reverse':
			return [isListScreen(state.screen) ? reverseSort(state, state.screen) : state];
		case 'overlay':
			return [openOverlay(state, action.overlay)];
		case 'explain':
			return [explainTerm(state, action.term)];
		case 'day':
			return [{...state, day: action.day, isPlaying: false}];
		case 'preset':
			return [applyPreset(state, action.preset)];
		case 'filter':
			return [filterList(state, action.screen, action.query)];
		case 'customer':
			return [withCustomer({...state, screen: 'customers', origin: undefined, overlay: undefined}, action.id)];
		case 'open-run':
			return openRunWithId(state, action.id);
		case 'prompt':
			return openPrompt(state, action.kind);
		case 'export':
			return [askWhereTo(state, action.offer)];
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
			return state.overlay ? copyRead(state) : copyCommand(state);
		case 'theme':
			return [{...state, theme: state.theme === 'high-contrast' ? state.usualTheme : 'high-contrast'}];
		case 'ascii':
			return [{...state, isAscii: !state.isAscii}];
		case 'told':
			return [{...state, message: {text: plainText(action.text), tone: action.isWrong ? 'warning' : 'plain'}}];
		case 'suspend':
			return [state, {type: 'suspend'}];
		case 'quit':
			return quit(state);
	}
}

/** Lays something to be read over the screen: what is explained opens at what one stands on. */
function openOverlay(state: State, overlay: Overlay): State {
	return overlay === 'explain' ? explainTerm(state, termHere(state)) : {...state, overlay, scroll: 0};
}

/** Another screen, with nothing on top of it; Runs asks the store what is there. */
function show(state: State): Updated {
	return state.screen === 'runs' ? showRuns(state) : [state];
}

function quit(state: State): Updated {
	return isUnsaved(state) && !state.question
		? [{...state, question: {text: 'The settings are not saved. Quit anyway?', yes: {type: 'quit'}}}]
		: [state, {type: 'quit'}];
}
