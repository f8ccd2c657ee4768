import {plainText} from '../../domain/plain-text.ts';
import {askMapping} from '../books/update.ts';
import {applyPreset, openIncident, resetLine, turn} from '../chaos/update.ts';
import {markMonth} from '../customer/mark.ts';
import {explainTerm} from '../explain/reading-pane.ts';
import {inRoom} from '../learn/dock.ts';
import {follow} from '../learn/follow.ts';
import {askLesson, beginLesson, hearLessons} from '../learn/update.ts';
import {hearStore} from '../runs/told.ts';
import {askRuns, openRunWithId, showRuns} from '../runs/update.ts';
import {followed} from '../sql/ask.ts';
import {copyCell} from '../sql/copy.ts';
import {hearEngine} from '../sql/told.ts';
import {askSql} from '../sql/update.ts';
import type {Action} from '../state/actions.ts';
import {initialData} from '../state/data-state.ts';
import {say} from '../state/say.ts';
import {areSettingsUnsaved, isUnsaved, type Overlay, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {withCustomer} from '../state/with-customer.ts';
import type {Ground} from '../terminal/ground.ts';
import {copyCommand, copyRead} from './copy.ts';
import {hasOnePane} from './has-one-pane.ts';
import {hearBooks} from './hear-books.ts';
import {lessonFacts} from './lesson-facts.ts';
import {nextMatch, reverseSort, sortByNext} from './list-moves.ts';
import {isListScreen} from './list-screens.ts';
import {nextLevel} from './next-level.ts';
import {askToReplace, askWhereTo, chooseAgain, openPrompt} from './palette.ts';
import {placeOf} from './places.ts';
import {filterList, openSearch} from './search.ts';
import {termHere} from './term-here.ts';
import {changeSpeed, step, stepDays, tick, togglePlay} from './time.ts';
import {redo, undo} from './undo.ts';
import {walk} from './walk.ts';

/** Further than any list is long. */
const farAway = 1e9;

/** The state after an action. Pure: no clock, no files, no terminal. A query follows the day and the settings. */
export function update(state: State, action: Action): Updated {
	const [next, effect] = updated(state, action);
	return effect ? [next, effect] : followed(next);
}

function updated(state: State, action: Action): Updated {
	if (action.type === 'tick') {
		return [follow(state, tick(state), lessonFacts)];
	}

	if (action.type === 'resize') {
		return [{...state, columns: action.columns, rows: action.rows}];
	}

	if (action.type === 'ground' && action.ground) {
		return [{...state, ground: action.ground}];
	}

	if (action.type === 'store') {
		return hearStore(state, action.news);
	}

	if (action.type === 'engine') {
		return [follow(state, chooseAgain(hearEngine(state, action.news)), lessonFacts)];
	}

	if (action.type === 'books') {
		return hearBooks(state, action.news);
	}

	if (action.type === 'lessons') {
		return [hearLessons(state, action.listing)];
	}

	const {columns, rows} = state;
	// The clock of a class goes on by itself: what was said to a key stays.
	const isClock = action.type === 'lesson' && action.request === 'second';
	const [moved, ...effects] = change({...inRoom(state), message: isClock ? state.message : undefined}, action);
	const next = moved.columns === columns && moved.rows === rows ? moved : {...moved, columns, rows};
	return [follow(state, isElsewhere(state, next) ? {...next, isZoomed: false} : next, lessonFacts), ...effects];
}

/** Whether another screen is shown, or a customer's page came or went: what was zoomed is no longer there. */
function isElsewhere(before: State, after: State): boolean {
	return before.screen !== after.screen || (before.customer === undefined) !== (after.customer === undefined);
}

/** The pane in focus alone, or all panes again: who sees one alone is told how the others come back. */
function zoomed(state: State): State {
	if (state.isZoomed) {
		return {...state, isZoomed: false};
	}

	return hasOnePane(state)
		? say(state, 'there is one pane here, and it has the whole screen')
		: say({...state, isZoomed: true}, 'this pane alone: o shows all again');
}

const grounds: readonly Ground[] = ['dark', 'light', 'unknown'];

const groundNews: Readonly<Record<Ground, string>> = {
	dark: 'colours for a dark ground',
	light: 'colours for a light ground',
	unknown: 'the sixteen colours of the terminal',
};

/** The colours for the next ground. */
function nextGround(state: State): State {
	const ground = grounds[(grounds.indexOf(state.ground) + 1) % grounds.length] as Ground;
	return {...state, ground, message: {text: groundNews[ground], tone: 'plain'}};
}

function change(
	state: State,
	action: Exclude<Action, {type: 'tick' | 'resize' | 'store' | 'engine' | 'books' | 'lessons'}>,
): Updated {
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
			return state.isZoomed && !state.overlay ? [{...state, isZoomed: false}] : placeOf(state).back(state);
		case 'search':
			return [openSearch(onList(state), action.isNarrow)];
		case 'match':
			return [isListScreen(state.screen) ? nextMatch(onList(state), state.screen, action.by) : state];
		case 'sort':
			return [isListScreen(state.screen) ? sortByNext(onList(state), state.screen) : state];
		case 'reverse':
			return [isListScreen(state.screen) ? reverseSort(onList(state), state.screen) : state];
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
		case 'sql':
			return askSql(state, action.request);
		case 'mapping':
			return askMapping(state, action.request);
		case 'lesson':
			return askLesson(state, action.request);
		case 'begin-lesson':
			return [beginLesson(state, action.id)];
		case 'level':
			return [nextLevel(state)];
		case 'mark':
			return [markMonth(state)];
		case 'copy':
			return state.overlay ? copyRead(state) : isOnCell(state) ? copyCell(state) : copyCommand(state);
		case 'theme':
			return [{...state, theme: state.theme === 'high-contrast' ? state.usualTheme : 'high-contrast'}];
		case 'zoom':
			return [zoomed(state)];
		case 'ground':
			return [nextGround(state)];
		case 'ascii':
			return [{...state, isAscii: !state.isAscii}];
		case 'taken':
			return [askToReplace(state, action)];
		case 'told':
			return [{...state, message: {text: plainText(action.text), tone: action.isWrong ? 'warning' : 'plain'}}];
		case 'suspend':
			return [state, {type: 'suspend'}];
		case 'quit':
			return quit(state);
	}
}

/** The state with the list in sight that is searched and sorted: on the SQL screen another pane may hide it. */
function onList(state: State): State {
	return state.screen === 'sql' ? {...state, sql: {...state.sql, pane: 'result', below: 'result'}} : state;
}

/** Whether a cell of a result is what the reader stands on. */
function isOnCell({screen, customer, sql}: State): boolean {
	return screen === 'sql' && !customer && sql.pane === 'result' && sql.answer !== undefined;
}

/** Another screen, with nothing on top of it; Runs asks the store what is there. */
function show(state: State): Updated {
	if (state.screen === 'lessons') {
		return state.lessons.listing ? [state] : [state, {type: 'lessons'}];
	}

	return state.screen === 'runs' ? showRuns(state) : [state];
}

/** Opens what is to be read, or closes it where it is open: what is explained opens at what one stands on. A rule is no evidence. */
function openOverlay(state: State, overlay: Overlay): State {
	if (overlay === 'sql' && state.level === 'evidence') {
		return {...state, message: {text: 'rules are not told at the level of evidence: t goes on', tone: 'plain'}};
	}

	if (state.overlay === overlay) {
		return {...state, overlay: undefined, scroll: 0};
	}

	return overlay === 'explain'
		? explainTerm(state, termHere(state))
		: {...state, overlay, scroll: 0, data: initialData};
}

function quit(state: State): Updated {
	const what = areSettingsUnsaved(state) ? 'settings' : 'marks';
	return isUnsaved(state) && !state.question
		? [{...state, question: {text: `The ${what} are not saved. Quit anyway?`, yes: {type: 'quit'}}}]
		: [state, {type: 'quit'}];
}
