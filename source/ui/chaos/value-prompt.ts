import {changeSettings} from '../state/change-settings.ts';
import type {Prompt, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {typedField} from './form.ts';
import {withTyped} from './form-field.ts';

/** A value of the form, or a rate for one month, as it is typed: Enter takes it or says why not, Esc leaves the setting as it was. */
export const valuePrompt = {
	live: (state: State): State => state,
	submit(state: State, prompt: Prompt): Updated {
		const open: State = {...state, prompt};
		const field = typedField(open);
		if (!field) {
			return [state];
		}

		const settings = withTyped(state.settings, field, prompt.text);
		if (typeof settings === 'string') {
			return [{...open, prompt: {...prompt, problem: settings}}];
		}

		const changed = changeSettings(state, settings);
		return [changed === state ? state : {...changed, chaos: {...changed.chaos, move: 0}}];
	},
	cancel: (state: State): State => state,
};
