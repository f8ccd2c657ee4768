import {customerIndex, type WrittenId} from '../../../domain/identifiers.ts';
import {subscriptionId} from '../../../domain/ledger.ts';
import {formatCount} from '../../../domain/money.ts';
import {plainText} from '../../../domain/plain-text.ts';
import {ledgerIn} from '../../state/derive.ts';
import type {Comparing} from '../../state/runs-state.ts';
import {say} from '../../state/say.ts';
import {type Effect, isChanged, type State} from '../../state/state.ts';
import type {Updated} from '../../state/updated.ts';
import {withCustomer} from '../../state/with-customer.ts';
import {compareLineCount, comparePaneCount, comparePanes, comparisonOf, leakersIn, leakersOf} from './comparison.ts';
import {isCustomerOf, shownCustomer} from './customer.ts';
import {leakRowAt} from './leak-rows.ts';

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

/** Back from the customers of one leak to its line, else to the list of runs. */
export function leaveCompare(state: State): State {
	const {comparing} = state.runs;
	if (comparing?.among) {
		return withComparing(state, {
			...comparing,
			pane: comparePanes.leaks,
			line: comparing.among.line,
			among: undefined,
		});
	}

	return {...state, runs: {...state.runs, comparing: undefined}};
}

/** Lists the customers behind a line of the leaks, or opens the selected customer in the run in which only it leaks. */
export function openFromCompare(state: State): Updated {
	const {comparing} = state.runs;
	if (comparing?.pane === comparePanes.leaks) {
		return [listLeakers(state, comparing)];
	}

	return openInOneOf(state, state.runs.comparing?.pane === comparePanes.onlyInB ? 'b' : 'a');
}

/** Narrows both lists of customers to those behind the selected line of the leaks. */
function listLeakers(state: State, comparing: Comparing): State {
	const row = leakRowAt(comparisonOf(comparing), comparing.line);
	if (!row) {
		return state;
	}

	const among = {...row, line: comparing.line};
	const listed: Comparing = {...comparing, among, pane: comparePanes.onlyInA, line: 0};
	const {onlyInA, onlyInB} = leakersOf(listed);
	if (onlyInA.length + onlyInB.length === 0) {
		return say(state, 'the same in both runs: nobody has this leak in one alone');
	}

	return withComparing(state, onlyInA.length > 0 ? listed : {...listed, pane: comparePanes.onlyInB});
}

/** Opens the selected customer in run A or B. Where another run is on screen, asks first: it would be replaced. */
export function openInOneOf(state: State, side: 'a' | 'b'): Updated {
	const {comparing} = state.runs;
	const leaker = comparing && leakersIn(comparing)[comparing.line];
	if (!leaker) {
		return [say(state, 'enter on a leak lists its customers, tab leads to all who leak in one run only')];
	}

	const run = comparing[side];
	const {customerId} = leaker;
	const shown = shownCustomer(run, customerId);
	if (!isCustomerOf(run, customerId)) {
		const count = run.read ? '' : `: it has ${formatCount(run.settings.customers)}`;
		return [say(state, `${plainText(run.name)} has no customer ${run.read ? shown : customerId}${count}`)];
	}

	const open: Effect = {type: 'store', call: {type: 'open', id: run.id, customerId}};
	if (state.saved?.id === run.id && !isChanged(state)) {
		return run.books ? [onScreen(state, customerId)] : [state, open];
	}

	const question = `Put ${plainText(run.name)} on screen, at customer ${shown}?${run.books || state.books ? '' : ' z undoes it.'}`;
	return [{...state, question: {text: question, yes: open}}];
}

/** The state with the page of this customer of the books on screen. */
function onScreen(state: State, customerId: WrittenId): State {
	const ledger = ledgerIn(state);
	const index = customerIndex(ledger, customerId);
	return index === undefined ? state : withCustomer(state, subscriptionId(ledger, index));
}

function withComparing(state: State, comparing: Comparing): State {
	return {...state, runs: {...state.runs, comparing}};
}
