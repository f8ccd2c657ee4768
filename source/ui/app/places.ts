import {backInData, moveInData, openInData} from '../books/data-update.ts';
import {backInMapping, moveInMapping, openInMapping} from '../books/update.ts';
import {backInChaos, moveInChaos, nextChaosPane, openFromChaos} from '../chaos/update.ts';
import {moveInHistory, nextCustomerPane, openCustomer} from '../customer/update.ts';
import {bodyHeight} from '../draw/size.ts';
import {lastScroll, nextTerm} from '../explain/reading-pane.ts';
import {openLeak} from '../leaks/open.ts';
import {beginLesson, lessonAtLine, moveInLessons} from '../learn/update.ts';
import {moveInMonth, nextMonthPane, openFromMonth} from '../month/update.ts';
import {stopComparing} from '../runs/compare/ask.ts';
import {leaveCompare, moveInCompare, nextComparePane, openFromCompare} from '../runs/compare/update.ts';
import {openRun} from '../runs/update.ts';
import {openFromSql} from '../sql/open.ts';
import {backInSql, moveInSql, nextSqlPane} from '../sql/panes.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import type {Mode} from './binding.ts';
import {moveInList, pageInList, select} from './list-moves.ts';
import {isListScreen, type ListScreen} from './list-screens.ts';
import {modeOf} from './mode-of.ts';
import {clearSearch} from './search.ts';

/** What the keys that all places share do in one of them. */
export type Place = {
	/** Selects what lies so many lines further down. */
	readonly move: (state: State, by: number) => State;
	readonly page: (state: State, by: number) => State;
	readonly nextPane: (state: State, by: number) => State;
	readonly open: (state: State) => Updated;
	/** Closes the innermost thing that is open here. Never the program. */
	readonly back: (state: State) => Updated;
};

/** Lines of a page where the place has none of its own. */
const pageLines = 10;

const stay = (state: State): State => state;

function place({
	back,
	...parts
}: Pick<Place, 'move'> & Partial<Omit<Place, 'back'>> & {back: (state: State) => State}): Place {
	return {
		page: (state, by) => parts.move(state, by * pageLines),
		nextPane: stay,
		open: (state) => [state],
		back: (state) => [back(state)],
		...parts,
	};
}

function listPlace(screen: ListScreen, open: Place['open']): Place {
	return place({
		move: (state, by) => moveInList(state, screen, by),
		page: (state, by) => pageInList(state, screen, by),
		open,
		back: (state) => (state[screen].query !== '' || state[screen].among ? clearSearch(state) : toOrigin(state)),
	});
}

/** Back to the screen whose line opened the list; a list that was opened by its key stays. */
function toOrigin(state: State): State {
	return state.origin
		? {...state, screen: state.origin, origin: undefined}
		: {...state, message: {text: 'nothing to close here: 1 leads to Month, q quits', tone: 'plain'}};
}

/** Where a line led to a list, the first row of that list is selected. */
function arrived(before: State, after: State): State {
	const {screen} = after;
	return screen !== before.screen && isListScreen(screen) ? select(after, screen, 0) : after;
}

const month = place({
	move: moveInMonth,
	nextPane: nextMonthPane,
	open: (state) => [arrived(state, openFromMonth(state))],
	back: (state) => ({...state, isPlaying: false}),
});

/** The result is a list; the other panes have lines of their own. */
const sql: Place = {
	move: (state, by) => (state.sql.pane === 'result' ? moveInList(state, 'sql', by) : moveInSql(state, by)),
	page: (state, by) => (state.sql.pane === 'result' ? pageInList(state, 'sql', by) : moveInSql(state, by * pageLines)),
	nextPane: nextSqlPane,
	open: openFromSql,
	back: (state) =>
		state.sql.pane === 'result' && state.sql.query !== '' && !state.sql.isRunning
			? [clearSearch(state)]
			: backInSql(state),
};

const runsList = listPlace('runs', openRun);

const places: Readonly<Record<Exclude<Mode, 'text' | 'question'>, Place>> = {
	month,
	customers: listPlace('customers', (state) => [openCustomer(state)]),
	leaks: listPlace('leaks', (state) => [openLeak(state)]),
	customer: place({
		move: moveInHistory,
		nextPane: nextCustomerPane,
		back: (state) => ({...state, customer: undefined}),
	}),
	chaos: place({
		move: moveInChaos,
		nextPane: nextChaosPane,
		open: (state) => [arrived(state, openFromChaos(state))],
		back: backInChaos,
	}),
	runs: {...runsList, back: (state) => (state.runs.toCompare ? stopComparing(state) : runsList.back(state))},
	compare: place({move: moveInCompare, nextPane: nextComparePane, open: openFromCompare, back: leaveCompare}),
	sql,
	writing: sql,
	mapping: {
		move: moveInMapping,
		page: (state, by) => moveInMapping(state, by * pageLines),
		nextPane: stay,
		open: openInMapping,
		back: backInMapping,
	},
	lessons: place({
		move: moveInLessons,
		open: (state) => [beginLesson(state, lessonAtLine(state)?.lesson.id)],
		back: (state) => toOrigin({...state, origin: undefined}),
	}),
	data: place({
		move: moveInData,
		open: (state) => [openInData(state)],
		back: backInData,
	}),
	reading: place({
		move(state, by) {
			const last = lastScroll(state, state.columns, bodyHeight(state.rows));
			return {...state, scroll: Math.min(last, Math.max(0, Math.min(last, state.scroll) + by))};
		},
		page: (state, by) => places.reading.move(state, by * (bodyHeight(state.rows) - 4)),
		nextPane: nextTerm,
		back: (state) => ({...state, overlay: undefined}),
	}),
};

/** The place that keys go to, below any open text field or question. */
export function placeOf(state: State): Place {
	const mode = modeOf({...state, prompt: undefined, question: undefined});
	return mode === 'text' || mode === 'question' ? month : places[mode];
}
