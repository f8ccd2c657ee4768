import {settingsNews} from '../chaos/settings-news.ts';
import {redone, undone} from '../state/change-settings.ts';
import type {State} from '../state/state.ts';

/** Takes the last change of settings back, and says what is as it was. */
export function undo(state: State): State {
	return told(state, undone(state), 'undone', 'nothing to undo: the settings are as they were at first');
}

/** Makes the last undone change again, and says which. */
export function redo(state: State): State {
	return told(state, redone(state), 'made again', 'nothing to redo');
}

function told(before: State, after: State | undefined, done: string, nothing: string): State {
	const text = after ? `${done}: ${settingsNews(before.settings, after.settings)}` : nothing;
	return {...(after ?? before), message: {text, tone: 'plain'}};
}
