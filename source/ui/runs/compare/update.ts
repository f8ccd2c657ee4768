import {formatCount} from '../../../domain/money.ts';
import {plainText} from '../../../domain/plain-text.ts';
import {mostCustomersShown} from '../../state/most-customers.ts';
import type {Comparing} from '../../state/runs-state.ts';
import type {State} from '../../state/state.ts';
import type {Updated} from '../../state/updated.ts';
import {selectedRun} from '../list.ts';
import {compareLineCount, comparePaneCount, comparePanes, leakersIn} from './comparison.ts';

/** Compares the two marked runs; with one marked, that one and the selected one. */
export function askToCompare(state: State): State {
	const {marked, listing} = state.runs;
	if (state.level === 'evidence') {
		return {...state, message: {text: 'a comparison tells what leaks: t goes on to the detector first', tone: 'plain'}};
	}

	const selected = selectedRun(state)?.run?.id;
	const ids = marked.length === 1 && selected !== undefined ? [...new Set([...marked, selected])] : marked;
	const [a, b] = ids.map((id) => listing?.runs.find((run) => run.id === id));
	if (!a || !b) {
		return {...state, message: {text: 'space marks a run: mark two to compare them', tone: 'plain'}};
	}

	const large = [a, b].find(({settings}) => settings.customers > mostCustomersShown);
	if (large) {
		const text = `${plainText(large.name)} has more than ${formatCount(mostCustomersShown)} customers: leaktui runs compare takes it`;
		return {...state, message: {text, tone: 'warning'}};
	}

	const comparing: Comparing = {a, b, pane: comparePanes.settings, line: 0};
	return {...state, runs: {...state.runs, marked: ids, comparing}};
}

/** Whether two runs are on screen side by side. */
export function isComparing(state: State): state is State & {readonly runs: {readonly comparing: Comparing}} {
	return state.screen === 'runs' && state.runs.comparing !== undefined && !state.customer;
}

export function nextComparePane(state: State, by: number): State {
	const {comparing} = state.runs;
	return comparing
		? withComparing(state, {...comparing, pane: (comparing.pane + by + comparePaneCount) % comparePaneCount, line: 0})
		: state;
}

/** Selects another line of the focused pane. */
export function moveInCompare(state: State, by: number): State {
	const {comparing} = state.runs;
	if (!comparing) {
		return state;
	}

	const last = Math.max(0, compareLineCount(comparing, state.columns, state.isZoomed) - 1);
	return withComparing(state, {...comparing, line: Math.min(last, Math.max(0, comparing.line + by))});
}

/** Back to the list of runs. */
export function leaveCompare(state: State): State {
	return {...state, runs: {...state.runs, comparing: undefined}};
}

/** Opens the selected customer in the run in which only it leaks. */
export function openLeaker(state: State): Updated {
	return openInOneOf(state, state.runs.comparing?.pane === comparePanes.onlyInB ? 'b' : 'a');
}

/** Opens the selected customer in run A or B, which then is the run on screen. */
export function openInOneOf(state: State, side: 'a' | 'b'): Updated {
	const {comparing} = state.runs;
	const leaker = comparing && leakersIn(comparing)[comparing.line];
	if (!leaker) {
		return [{...state, message: {text: 'tab to the customers who leak in one run only', tone: 'plain'}}];
	}

	const run = comparing[side];
	if (leaker.customerId > run.settings.customers) {
		const text = `${plainText(run.name)} has no customer ${leaker.customerId}: it has ${formatCount(run.settings.customers)}`;
		return [{...state, message: {text, tone: 'plain'}}];
	}

	return [state, {type: 'store', call: {type: 'open', id: run.id, customerId: leaker.customerId}}];
}

function withComparing(state: State, comparing: Comparing): State {
	return {...state, runs: {...state.runs, comparing}};
}
