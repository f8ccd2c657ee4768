import type {Action} from '../state/actions.ts';
import type {Prompt, State} from '../state/state.ts';
import {commandsFor, helpFor} from './commands.ts';

/** Opens a text field above the screen: the palette, the help, or the folder to export to. */
export function openPrompt(state: State, kind: 'palette' | 'help' | 'export'): State {
	const text = kind === 'export' ? 'leaktui-export' : '';
	return {
		...state,
		isPlaying: false,
		prompt: {kind, text, cursor: [...text].length, before: text, choice: 0},
	};
}

/** Selects another line of the palette or the help. */
export function moveChoice(state: State, prompt: Prompt, by: number): State {
	const {length} = prompt.kind === 'palette' ? commandsFor(state, prompt.text) : helpFor(state, prompt.text);
	const choice = Math.min(Math.max(0, length - 1), Math.max(0, prompt.choice + by));
	return {...state, prompt: {...prompt, choice}};
}

/** What the chosen command of the palette does. */
export function chosenAction(state: State, prompt: Prompt): Action | undefined {
	return commandsFor(state, prompt.text)[prompt.choice]?.item.action;
}
