import {requestOf} from '../../books/run-of-books.ts';
import type {WrittenId} from '../../domain/identifiers.ts';
import type {KeptBooks} from '../../domain/kept-books.ts';
import {plainText} from '../../domain/plain-text.ts';
import type {Listing} from '../../store/open-store.ts';
import type {Run} from '../../store/run.ts';
import {reselected} from '../lists/selection.ts';
import {beginMapping} from '../state/mapping-state.ts';
import type {StoreCall, StoreNews} from '../state/runs-calls.ts';
import {isUnsaved, type Message, type State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {withCustomer} from '../state/with-customer.ts';
import {runsIn} from './list.ts';
import {proposedName} from './names.ts';
import {savedRunOf, warningOf, withRun} from './open.ts';
import {refused} from './refused.ts';
import {runKey} from './rows.ts';
import {isRunPrompt} from './run-prompt.ts';

/** The state after an answer of the store. What the reader is doing meanwhile is not disturbed. */
export function hearStore(state: State, news: StoreNews): Updated {
	switch (news.type) {
		case 'listed':
			return [typeof news.listing === 'string' ? unlisted(state, news.listing) : listed(state, news.listing)];
		case 'opened':
			return news.run.books ? openBooksOf(state, news.run, news.run.books, news.customerId) : [opened(state, news)];
		case 'done':
			return done(state, news);
		case 'refused':
			return [refused(state, news)];
	}
}

function unlisted(state: State, problem: string): State {
	return {...state, runs: {...state.runs, listing: undefined, problem}};
}

/** The list as it is now; marks and the saved run follow, whoever changed them. */
function listed(state: State, listing: Listing): State {
	const ids = new Set(listing.runs.map(({id}) => id));
	const marked = state.runs.marked.filter((id) => ids.has(id));
	const run = listing.runs.find(({id}) => id === state.saved?.id);
	const next: State = {
		...state,
		saved: run && savedRunOf(run, state.books),
		runs: {...state.runs, listing, problem: undefined, marked},
	};
	return withFreeName({...next, runs: reselected(next.runs, runsIn(next))});
}

/** A proposal that nobody touched yet stays free. */
function withFreeName(state: State): State {
	const {prompt} = state;
	if (prompt?.kind !== 'save' || !prompt.isUntouched || state.runs.isWaiting || prompt.problem) {
		return state;
	}

	const text = proposedName(state);
	return {...state, prompt: {...prompt, text, before: text, cursor: [...text].length}};
}

/** Has the books of a run read again; they come on screen when that is done. */
function openBooksOf(state: State, run: Run, books: KeptBooks, customerId: WrittenId | undefined): Updated {
	try {
		const begun = beginMapping(requestOf(books), undefined, false);
		const mapping = {...begun, isStart: false, run, customerId, before: state.mapping};
		return [
			{...state, mapping, runs: {...state.runs, comparing: undefined, toCompare: undefined}},
			{type: 'books', call: {type: 'read', wishes: mapping.wishes}},
		];
	} catch (error) {
		return [{...state, message: {text: plainText(`${run.name}: ${(error as Error).message}`), tone: 'warning'}}];
	}
}

function opened(state: State, {run, warning, customerId}: Extract<StoreNews, {type: 'opened'}>): State {
	const name = plainText(run.name);
	const undo = isUnsaved(state) ? ': z brings the settings before back' : '';
	const message: Message =
		warning === undefined ? {text: `opened ${name}${undo}`, tone: 'plain'} : warningOf(run, warning);
	const next = {...withRun(state, run), message};
	return typeof customerId !== 'number'
		? {...next, runs: {...next.runs, comparing: undefined}}
		: withCustomer({...next, screen: 'runs', customer: undefined}, customerId);
}

function done(state: State, {call, run, before}: Extract<StoreNews, {type: 'done'}>): Updated {
	const isOver = before !== undefined && !isSameYear(before, run);
	const text = `${doneText(call, state, run)}${isOver ? ': z on Runs puts back what it was' : ''}`;
	const told = {...answered(state), message: {text, tone: 'plain'}} satisfies State;
	switch (call.type) {
		case 'save':
		case 'save-over':
			return afterSave({
				...told,
				saved: savedRunOf(run, state.books),
				runs: {
					...told.runs,
					selected: runKey(run.id),
					removed: isOver ? [...told.runs.removed, {run: before, by: 'saving'}] : told.runs.removed,
				},
			});
		case 'delete':
			return [
				{
					...told,
					saved: state.saved?.id === run.id ? undefined : state.saved,
					runs: {...told.runs, removed: [...told.runs.removed, {run, by: 'deletion'}]},
				},
			];
		case 'put-back':
		case 'restore': {
			const isOnScreen = JSON.stringify(run.settings) === JSON.stringify(state.settings);
			const isSaved = state.saved?.id === run.id || (state.saved === undefined && isOnScreen);
			const saved = isSaved ? savedRunOf(run, state.books) : state.saved;
			return [{...told, saved, runs: {...told.runs, selected: runKey(run.id)}}];
		}
		default:
			return [told];
	}
}

/** Whether the two show the same day of the same year. */
function isSameYear(a: Run, b: Run): boolean {
	return a.asOf === b.asOf && JSON.stringify(a.settings) === JSON.stringify(b.settings);
}

/** Who asked to quit while the run was being saved need not be asked any more. */
function afterSave(state: State): Updated {
	return state.question?.yes.type === 'quit' && !isUnsaved(state)
		? [{...state, question: undefined}, {type: 'quit'}]
		: [state];
}

function doneText(call: StoreCall, state: State, run: Run): string {
	const name = plainText(run.name);
	switch (call.type) {
		case 'rename': {
			const before = state.runs.listing?.runs.find(({id}) => id === run.id)?.name;
			return before === undefined ? `renamed to ${name}` : `renamed ${plainText(before)} to ${name}`;
		}
		case 'note':
			return `the note of ${name} is saved`;
		case 'share':
			return `exported ${name} to ${plainText(call.file)}`;
		case 'delete':
			return `deleted ${name}: z puts it back`;
		case 'restore':
			return `${name} is back`;
		case 'put-back':
			return `${name} is what it was before it was saved over`;
		default:
			return `saved ${name}`;
	}
}

/** A field that waited for the answer is closed. */
function answered(state: State): State {
	const isAnswered = state.runs.isWaiting && isRunPrompt(state.prompt);
	return {...state, ...(isAnswered && {prompt: undefined}), runs: {...state.runs, isWaiting: false}};
}
