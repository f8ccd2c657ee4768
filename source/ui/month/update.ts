import {type Day, formatMonth} from '../../domain/days.ts';
import {writtenDay} from '../../domain/written-days.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {monthsByCustomer, type StoryItem} from '../../scenarios/story.ts';
import type {Among} from '../lists/list-state.ts';
import {leaksShown} from '../state/derive.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {storyIn} from './figures.ts';
import {markScores} from './mark-score.ts';
import {markedKinds} from './marks-pane.ts';
import {type MonthPane, monthFocus, monthOrder, monthPanes} from './panes.ts';

/** How many lines of the focused pane can be selected. */
export function monthLineCount(state: State): number {
	switch (state.month.pane) {
		case monthPanes.leaks:
			return state.level === 'evidence' ? markedKinds(state).length : leaksShown(state).length;
		case monthPanes.story:
			return storyIn(state).length;
		case monthPanes.score:
			return markScores(state).length;
		default:
			return 0;
	}
}

/** Focuses the next or previous pane of Month. */
export function nextMonthPane(state: State, by: number): State {
	const order = monthOrder(state);
	const pane = order[(monthFocus(state) + by + order.length) % order.length] as MonthPane;
	return {...state, month: {pane, line: 0}};
}

/** Selects another line of the focused pane. */
export function moveInMonth(state: State, by: number): State {
	const last = Math.max(0, monthLineCount(state) - 1);
	const line = Math.min(last, Math.max(0, Math.min(state.month.line, last) + by));
	return {...state, month: {...state.month, line}};
}

/** Opens what is behind the selected line: the customers it speaks of, or the leaks it counts. */
export function openFromMonth(state: State): State {
	const {pane, line} = state.month;
	const marked = markedBehind(state);
	if (marked) {
		return withAmong(state, marked);
	}

	if (pane === monthPanes.leaks && state.level !== 'evidence') {
		const leaks = leaksShown(state);
		const leak = leaks[Math.min(line, leaks.length - 1)] as Leak;
		const query = `leak:${leak.shortName} month:${formatMonth(monthShown(state))}`;
		return {
			...state,
			screen: 'leaks',
			origin: 'month',
			leaks: {...state.leaks, among: undefined, query, isNarrow: true},
		};
	}

	const story = pane === monthPanes.story ? storyIn(state) : [];
	const chosen = story[Math.min(line, story.length - 1)];
	if (!chosen) {
		return {
			...state,
			message: {text: 'Tab to a pane with lines to open: leaks by month, or what happened', tone: 'plain'},
		};
	}

	return withAmong(state, {
		label: `${writtenDay(state.day)} · ${chosen.text}`,
		ids: new Set(chosen.customerIds),
		months: chosen.months,
		settings: state.settings,
		day: state.day,
		levels: state.level === 'evidence' ? ['evidence'] : ['detector', 'truth'],
	});
}

/** The customers behind the selected line of the reader's marks, or of their score; `undefined` where no such line is selected. */
function markedBehind(state: State): Among | undefined {
	const {pane, line} = state.month;
	if (pane === monthPanes.leaks && state.level === 'evidence') {
		const kinds = markedKinds(state);
		const chosen = kinds[Math.min(line, kinds.length - 1)];
		return chosen && amongPlaces(state, `marked ${chosen.name}`, chosen.marks, undefined);
	}

	const scores = pane === monthPanes.score ? markScores(state) : [];
	const chosen = scores[Math.min(line, scores.length - 1)];
	return chosen && amongPlaces(state, `${writtenDay(state.day)} · ${chosen.text}`, chosen.cases, state.day);
}

function amongPlaces(state: State, label: string, places: readonly StoryItem[], day: Day | undefined): Among {
	return {
		label,
		ids: new Set(places.map(({customerId}) => customerId)),
		months: monthsByCustomer(places),
		settings: state.settings,
		day,
		levels: [state.level],
	};
}

function withAmong(state: State, among: Among): State {
	return {
		...state,
		screen: 'customers',
		origin: 'month',
		customers: {...state.customers, among, query: '', isNarrow: true},
	};
}
