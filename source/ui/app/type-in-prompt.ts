import {typedText} from '../../domain/outside-text.ts';
import {valuePrompt} from '../chaos/value-prompt.ts';
import {predict} from '../learn/update.ts';
import {edit, insert} from '../prompt/text-field.ts';
import {runsPrompts} from '../runs/prompts.ts';
import type {Prompt, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {entriesFor, isChoosing} from './commands.ts';
import {isListScreen} from './list-screens.ts';
import {moveChoice, withFirst} from './palette.ts';
import {applySearch, completionIn, toggleNarrow} from './search.ts';
import {update} from './update.ts';

/** What a text field does beyond taking text. */
type PromptKind = {
	/** The state while the text is being typed. */
	readonly live: (state: State, prompt: Prompt) => State;
	readonly submit: (state: State, prompt: Prompt) => Updated;
	/** Esc: the field is closed already. */
	readonly cancel: (state: State, prompt: Prompt) => State;
	/** What the right arrow adds at the end of the text. */
	readonly complete?: (state: State, prompt: Prompt) => string;
	/** Tab. */
	readonly toggle?: (state: State, prompt: Prompt) => State;
	/** Up and down, where the field has a list below it. */
	readonly move?: (state: State, prompt: Prompt, by: number) => State;
};

const search: PromptKind = {
	live: (state, {text}) => applySearch(state, text, isNarrow(state)),
	submit: (state, {text}) => [applySearch(state, text.trim(), isNarrow(state))],
	cancel: (state) => applySearch(state, '', false),
	toggle: (state, {text}) => toggleNarrow(state, text),
	complete: completionIn,
};

function isNarrow(state: State): boolean {
	return isListScreen(state.screen) && state[state.screen].isNarrow;
}

/** Palette, help and what can be exported: the first match is chosen while typing, if it is a good one. */
const choosing: PromptKind = {
	live: (state, prompt) => ({...state, prompt: withFirst(state, prompt)}),
	submit(state, prompt) {
		const entry = isChoosing(prompt) ? entriesFor(state, prompt).found[prompt.choice]?.item : undefined;
		if (entry?.action) {
			return update(state, entry.action);
		}

		if (entry) {
			return [{...state, message: {text: `${entry.keys}: ${entry.title}, on ${entry.elsewhere}`, tone: 'plain'}}];
		}

		return prompt.text.trim() === ''
			? [state]
			: [{...state, prompt: {...prompt, problem: 'nothing is chosen: ↓ chooses a line, if there is one'}}];
	},
	cancel: (state) => state,
	move: moveChoice,
};

/** The path that an export is written to. */
const exporting: PromptKind = {
	live: (state) => state,
	submit(state, prompt) {
		const to = prompt.text.trim();
		return to === ''
			? [{...state, prompt: {...prompt, problem: 'a path to write to, please'}}]
			: [
					{...state, message: {text: `exporting to ${to} …`, tone: 'plain'}},
					{type: 'export', offer: prompt.offer ?? '', to},
				];
	},
	cancel: (state) => state,
};

const kinds: Partial<Record<Prompt['kind'], PromptKind>> = {
	search,
	palette: choosing,
	help: choosing,
	export: choosing,
	queries: choosing,
	scenario: choosing,
	'export-to': exporting,
	value: valuePrompt,
	incident: valuePrompt,
	predict: {live: (state) => state, submit: predict, cancel: (state) => state},
	...runsPrompts,
};

const moves: Readonly<Record<string, number>> = {up: -1, down: 1, pageup: -10, pagedown: 10};

/** A key or pasted text in the open text field. */
export function typeInPrompt(state: State, key: string | {readonly pasted: string}): Updated {
	const {prompt} = state;
	const kind = prompt && kinds[prompt.kind];
	if (!prompt || !kind) {
		return [{...state, prompt: undefined}];
	}

	const base = prompt.isUntouched ? {text: '', cursor: 0} : prompt;
	if (typeof key === 'object') {
		return [typed(state, kind, prompt, insert(base, typedText(key.pasted.replace(/[\r\n\t]+/g, ' '))))];
	}

	const closed: State = {...state, prompt: undefined};
	switch (key) {
		case 'enter':
			return kind.submit(closed, prompt);
		case 'escape':
			return [kind.cancel(closed, prompt)];
		case 'tab':
		case 'shift+tab':
			return [kind.toggle?.(state, prompt) ?? state];
		case 'up':
		case 'down':
		case 'pageup':
		case 'pagedown':
			return [kind.move?.(state, prompt, moves[key] as number) ?? state];
		default: {
			const completion = key === 'right' ? (kind.complete?.(state, prompt) ?? '') : '';
			if (completion !== '') {
				return [typed(state, kind, prompt, insert(prompt, completion))];
			}

			const edited = edit(isTyping(key) ? base : prompt, key);
			return [edited ? typed(state, kind, prompt, edited) : state];
		}
	}
}

/** Whether the key puts a character into the text or takes one out. */
function isTyping(key: string): boolean {
	return [...key].length === 1 || key === 'space' || key === 'backspace';
}

function typed(state: State, kind: PromptKind, before: Prompt, field: Pick<Prompt, 'text' | 'cursor'>): State {
	const prompt: Prompt = {...before, ...field, isUntouched: false, problem: undefined};
	const next: State = {...state, prompt};
	return field.text === before.text ? next : kind.live(next, prompt);
}
