import type {StoreCall, StoreNews} from '../state/runs-calls.ts';
import type {LostRun} from '../state/runs-state.ts';
import type {Question, State} from '../state/state.ts';
import {isRunPrompt} from './run-prompt.ts';

type Refusal = Extract<StoreNews, {type: 'refused'}>;

/** The sentence, beside the text that it is about where that is still open; nothing typed is lost. */
export function refused(state: State, {call, sentence, isTaken}: Refusal): State {
	if (isTaken && call.type === 'share' && state.runs.isWaiting && state.prompt?.kind === 'share') {
		return askToReplace(state, call);
	}

	const {prompt} = state;
	const removed = [...state.runs.removed, ...lostAgain(call)];
	const next: State = {...state, runs: {...state.runs, isWaiting: false, removed}};
	return state.runs.isWaiting && isRunPrompt(prompt)
		? {...next, prompt: {...prompt, problem: sentence}}
		: {...next, message: {text: sentence, tone: 'warning'}};
}

/** Asks whether to replace the file that is in the way, or to go on typing another name. */
function askToReplace(state: State, call: Extract<StoreCall, {type: 'share'}>): State {
	const question: Question = {
		text: `${call.file} is there already. Replace it?`,
		yes: {type: 'store', call: {...call, isForced: true}},
		yesLabel: 'replace',
		noLabel: 'another name',
		isOfField: true,
	};
	return {...state, runs: {...state.runs, isWaiting: false}, question};
}

/** What could not be put back can still be. */
function lostAgain(call: StoreCall): LostRun[] {
	if (call.type === 'restore' || call.type === 'put-back') {
		return [{run: call.run, by: call.type === 'restore' ? 'deletion' : 'saving'}];
	}

	return [];
}
