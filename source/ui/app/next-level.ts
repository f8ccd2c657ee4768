import {customersIn} from '../customer/list.ts';
import {leaksIn} from '../leaks/list.ts';
import type {ListState} from '../lists/list-state.ts';
import type {ListView} from '../lists/list-view.ts';
import {reselected} from '../lists/selection.ts';
import {monthLineCount} from '../month/update.ts';
import {isTruthKnown, truthUnknown} from '../state/knowing.ts';
import {type Level, levelAfter} from '../state/level.ts';
import type {State} from '../state/state.ts';

const told: Readonly<Record<Level, string>> = {
	evidence: 'the evidence alone: invoices, payments, dates, status. On a customer’s page m marks a month',
	detector: 'only what the detector sees is shown',
	truth: 'the injected truth is shown',
};

/** From the evidence to what the detector says, to what was injected, and around. A list that is sorted by what is hidden then goes back to its first order. */
export function nextLevel(state: State): State {
	const level = levelAfter(state.level);
	const next: State = {
		...state,
		level,
		message: {text: level === 'truth' && !isTruthKnown(state) ? truthUnknown : told[level], tone: 'plain'},
	};
	const sorted: State = {
		...next,
		month: {...state.month, line: Math.max(0, Math.min(state.month.line, monthLineCount(next) - 1))},
		runs: level === 'evidence' ? {...state.runs, comparing: undefined} : state.runs,
		overlay: level === 'evidence' && state.overlay === 'sql' ? undefined : state.overlay,
		customers: sortedAgain(next.customers, customersIn(next), 'id'),
		leaks: sortedAgain(next.leaks, leaksIn(next), 'since'),
	};
	return {
		...sorted,
		customers: reselected(sorted.customers, customersIn(sorted)),
		leaks: reselected(sorted.leaks, leaksIn(sorted)),
	};
}

function sortedAgain<Row>(list: ListState, {columns}: ListView<Row>, first: string): ListState {
	return columns.some(({name}) => name === list.sort) ? list : {...list, sort: first, isDescending: false};
}
