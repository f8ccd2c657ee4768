import {follow} from '../learn/follow.ts';
import {pasteSql} from '../sql/update.ts';
import {writeSql} from '../sql/write.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {bindingFor} from './keymap.ts';
import {lessonFacts} from './lesson-facts.ts';
import {modeOf} from './mode-of.ts';
import {answer} from './question.ts';
import {typeInPrompt} from './type-in-prompt.ts';
import {update} from './update.ts';

/**
 * What a key does to the state: the open question or text field takes it first, then the keymap. Keys without a meaning do nothing; the
 * first letter of another layout says why.
 */
export function press(state: State, pressed: string): Updated {
	const mode = modeOf(state);
	const behindEsc = mode === 'writing' ? undefined : chord.exec(pressed)?.[1];
	if (behindEsc !== undefined) {
		return pressBoth(state, behindEsc);
	}

	const key = mode === 'writing' ? pressed : plainKey(pressed);
	const binding = bindingFor(mode, key);
	if (binding) {
		return update(state, binding.action);
	}

	if (mode === 'question') {
		return answer(state, key);
	}

	if (mode === 'text') {
		const [next, ...effects] = typeInPrompt(state, key);
		return [follow(state, next, lessonFacts), ...effects];
	}

	if (mode === 'writing') {
		return [writeSql({...state, message: undefined}, key)];
	}

	return [state.isLayoutTold || !isForeign(key) ? state : withLayoutTold(state, key)];
}

/** A key that has a name, without the Ctrl or Alt that only an editor tells apart; so is Delete from Backspace. */
function plainKey(key: string): string {
	return key === 'delete' ? 'backspace' : key.replace(/^(?:ctrl|alt)\+(?=[a-z]{2})/, '');
}

/** Keys that came together with Esc, which only an editor takes for a chord. */
const chord = /^alt\+(enter|backspace|[a-z])$/;

/** Esc and another key that came together: the one and then the other, with what the last asks for. */
function pressBoth(state: State, key: string): Updated {
	const [after, effect] = press(state, 'escape');
	const [last, asked = effect] = press(after, key);
	return asked ? [last, asked] : [last];
}

/** Whether the key is a letter that no key of the program is: й, ъ, é. */
function isForeign(key: string): boolean {
	return /^[^ -~]$/u.test(key) && /\p{L}/u.test(key);
}

/** Said once: who has read it knows, and who types on must not be told at every letter. */
function withLayoutTold(state: State, key: string): State {
	const text = `${key} is no key here: keys are the letters a to z, digits and signs of a Latin keyboard layout`;
	return {...state, isLayoutTold: true, message: {text, tone: 'plain'}};
}

/** Text that was pasted: typed into the open field, else ignored, so that no paste presses keys. */
export function paste(state: State, text: string): Updated {
	if (modeOf(state) === 'writing') {
		return [pasteSql(state, text)];
	}

	if (modeOf(state) !== 'text') {
		return [{...state, message: {text: 'pasted text is only taken by a text field', tone: 'plain'}}];
	}

	return typeInPrompt(state, {pasted: text});
}
