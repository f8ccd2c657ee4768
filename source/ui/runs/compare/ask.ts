import {formatCount} from '../../../domain/money.ts';
import {plainText} from '../../../domain/plain-text.ts';
import {incomparable} from '../../../store/compared-books.ts';
import type {BooksNews} from '../../state/mapping-state.ts';
import {mostCustomersShown} from '../../state/most-customers.ts';
import type {Comparing, ReadRun, RunPair} from '../../state/runs-state.ts';
import {say} from '../../state/say.ts';
import type {State} from '../../state/state.ts';
import type {Updated} from '../../state/updated.ts';
import {selectedRun} from '../list.ts';
import {comparePanes} from './comparison.ts';

/** Compares the two marked runs; with one marked, that one and the selected one. */
export function askToCompare(state: State): Updated {
	const {marked, listing} = state.runs;
	if (state.level === 'evidence') {
		return [say(state, 'a comparison tells what leaks: t goes on to the detector first')];
	}

	const selected = selectedRun(state)?.run?.id;
	const ids = marked.length === 1 && selected !== undefined ? [...new Set([...marked, selected])] : marked;
	const [a, b] = ids.map((id) => listing?.runs.find((run) => run.id === id));
	if (!a || !b) {
		return [say(state, 'space marks a run: mark two to compare them')];
	}

	const why = incomparable(a, b);
	if (why !== undefined) {
		return [warn(state, `they can't be compared: ${why}`)];
	}

	const large = [a, b].find(({settings, books}) => books === undefined && settings.customers > mostCustomersShown);
	if (large) {
		const text = `${plainText(large.name)} has more than ${formatCount(mostCustomersShown)} customers: leaktui runs compare takes it`;
		return [warn(state, text)];
	}

	const marking: State = {...state, runs: {...state.runs, marked: ids}};
	if (a.books === undefined && b.books === undefined) {
		return [compare(marking, a, b)];
	}

	const runs: RunPair = [a, b];
	return [
		say(
			{...marking, runs: {...marking.runs, toCompare: runs}},
			'the books are being read to be compared: Esc stops it',
		),
		{type: 'books', call: {type: 'compare', runs}},
	];
}

function compare(state: State, a: ReadRun, b: ReadRun): State {
	const comparing: Comparing = {a, b, pane: comparePanes.settings, line: 0};
	return {...state, runs: {...state.runs, comparing, toCompare: undefined}};
}

/** What came of reading the books of two runs; nothing where nobody waits for these two any longer. */
export function hearComparison(state: State, news: Extract<BooksNews, {type: 'to-compare' | 'not-compared'}>): State {
	const {toCompare} = state.runs;
	if (!toCompare) {
		return state;
	}

	if (news.type === 'not-compared') {
		return warn({...state, runs: {...state.runs, toCompare: undefined}}, news.sentence);
	}

	const [a, b] = news.runs;
	return a.id === toCompare[0].id && b.id === toCompare[1].id ? compare({...state, message: undefined}, a, b) : state;
}

/** No longer waits for the books of two runs. */
export function stopComparing(state: State): Updated {
	return [
		say({...state, runs: {...state.runs, toCompare: undefined}}, 'reading was stopped'),
		{type: 'books', call: {type: 'stop'}},
	];
}

function warn(state: State, text: string): State {
	return {...state, message: {text: plainText(text), tone: 'warning'}};
}
