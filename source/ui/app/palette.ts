import type {Action} from '../state/actions.ts';
import type {Prompt, Question, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {type ChoosingKind, entriesFor, isChoosing} from './commands.ts';
import {offerNamed} from './exports/offers.ts';

/** Opens a list to choose from: the palette, the help, or what can be exported. The saved runs are asked for where they are not known. */
export function openPrompt(state: State, kind: ChoosingKind): Updated {
	const opened: State = {...state, isPlaying: false, prompt: withFirst(state, {...emptyPrompt, kind})};
	return state.runs.listing || (kind !== 'palette' && kind !== 'help')
		? [opened]
		: [opened, {type: 'store', call: {type: 'follow'}}];
}

const emptyPrompt: Omit<Prompt, 'kind'> = {text: '', cursor: 0, before: '', choice: 0};

/** Asks where to write what this export offers. */
export function askWhereTo(state: State, id: string): State {
	const offer = offerNamed(state, id);
	if (!offer) {
		return {...state, message: {text: 'there is nothing of it here to export', tone: 'plain'}};
	}

	return {...state, isPlaying: false, prompt: pathField(id, offer.proposal(state))};
}

function pathField(offer: string, text: string): Prompt {
	return {kind: 'export-to', text, cursor: [...text].length, before: text, choice: 0, offer};
}

/** Asks whether to replace what is in the way of an export, or to write elsewhere; who has begun something else is only told. */
export function askToReplace(state: State, {offer, to, text}: Extract<Action, {type: 'taken'}>): State {
	if (state.prompt || state.question) {
		return {...state, message: {text: `${text}, and is left alone`, tone: 'warning'}};
	}

	const isFolder = offerNamed(state, offer)?.place === 'folder';
	const question: Question = {
		text: `${text}. ${isFolder ? 'Replace files of the same name in it?' : 'Replace it?'}`,
		yes: {type: 'export', offer, to, isForced: true},
		yesLabel: 'replace',
		noLabel: isFolder ? 'another folder' : 'another name',
		isOfField: true,
	};
	return {...state, prompt: pathField(offer, to), question};
}

/** The list with its first line chosen: none where that is only a weak match, or where Enter would take a reader by surprise. */
export function withFirst(state: State, prompt: Prompt): Prompt {
	if (!isChoosing(prompt)) {
		return prompt;
	}

	const isAsked = prompt.kind !== 'help' || prompt.text.trim() !== '';
	const {found, isGood} = entriesFor(state, prompt);
	return {...prompt, choice: isGood && isAsked && found.length > 0 ? 0 : -1};
}

/** The list of queries that was opened before the store had told which there are: the first line is chosen now. */
export function chooseAgain(state: State): State {
	const {prompt} = state;
	return prompt?.kind === 'queries' && prompt.choice < 0 ? {...state, prompt: withFirst(state, prompt)} : state;
}

/** Chooses another line of the list. */
export function moveChoice(state: State, prompt: Prompt, by: number): State {
	if (!isChoosing(prompt)) {
		return state;
	}

	const {length} = entriesFor(state, prompt).found;
	const choice = Math.min(length - 1, Math.max(0, prompt.choice + by));
	return {...state, prompt: {...prompt, choice, problem: undefined}};
}
