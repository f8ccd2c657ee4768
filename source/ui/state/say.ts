import type {State} from './state.ts';

/** The state with a sentence for the reader, until the next key. */
export function say(state: State, text: string): State {
	return {...state, message: {text, tone: 'plain'}};
}
