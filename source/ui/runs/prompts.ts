import type {StoreCall} from '../state/runs-calls.ts';
import type {Prompt, State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';

/** The text fields about saved runs. They stay open until the store has answered, so that a refused text is not lost. */
export const runsPrompts = {
	save: promptThat((text) => ({type: 'save', name: text})),
	rename: promptThat((text, id) => ({type: 'rename', id, name: text})),
	share: promptThat((text, id) => ({type: 'share', id, file: text.trim()})),
	note: promptThat((text, id) => ({type: 'note', id, note: text.trim()})),
};

function promptThat(callFor: (text: string, runId: string) => StoreCall) {
	return {
		live: (state: State): State => state,
		submit(state: State, prompt: Prompt): Updated {
			const open: State = {...state, prompt};
			return state.runs.isWaiting
				? [open]
				: [
						{...open, runs: {...state.runs, isWaiting: true}},
						{type: 'store', call: callFor(prompt.text, prompt.runId ?? '')},
					];
		},
		cancel: (state: State): State => ({...state, runs: {...state.runs, isWaiting: false}}),
	};
}
