import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {bindingFor, modeOf} from './keymap.ts';
import {answer} from './question.ts';
import {typeInPrompt} from './type-in-prompt.ts';
import {update} from './update.ts';

/** What a key does to the state: the open question or text field takes it first, then the keymap. Keys without a meaning do nothing. */
export function press(state: State, key: string): Updated {
	const mode = modeOf(state);
	const binding = bindingFor(mode, key);
	if (binding) {
		return update(state, binding.action);
	}

	if (mode === 'question') {
		return answer(state, key);
	}

	return mode === 'text' ? typeInPrompt(state, key) : [state];
}

/** Text that was pasted: typed into the open field, else ignored, so that no paste presses keys. */
export function paste(state: State, text: string): Updated {
	if (modeOf(state) !== 'text') {
		return [{...state, message: {text: 'pasted text is only taken by a text field', tone: 'plain'}}];
	}

	return typeInPrompt(state, {pasted: text});
}
