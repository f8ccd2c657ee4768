import {formatMonth} from '../../domain/days.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {leaksShown} from '../state/derive.ts';
import {monthShown} from '../state/month-shown.ts';
import type {State} from '../state/state.ts';
import {storyIn} from './figures.ts';
import {monthPaneCount, monthPanes} from './panes.ts';

/** How many lines of the focused pane can be selected. */
export function monthLineCount(state: State): number {
	switch (state.month.pane) {
		case monthPanes.leaks:
			return leaksShown(state).length;
		case monthPanes.story:
			return storyIn(state).length;
		default:
			return 0;
	}
}

/** Focuses the next or previous pane of Month. */
export function nextMonthPane(state: State, by: number): State {
	const pane = (state.month.pane + by + monthPaneCount) % monthPaneCount;
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
	if (pane === monthPanes.leaks) {
		const leaks = leaksShown(state);
		const leak = leaks[Math.min(line, leaks.length - 1)] as Leak;
		const query = `leak:${leak.dial} month:${formatMonth(monthShown(state))}`;
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

	const among = {label: chosen.text, ids: new Set(chosen.customerIds)};
	return {
		...state,
		screen: 'customers',
		origin: 'month',
		customers: {...state.customers, among, query: '', isNarrow: true},
	};
}
