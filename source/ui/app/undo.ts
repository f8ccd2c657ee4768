import {settingsNews} from '../chaos/settings-news.ts';
import {marksNews} from '../customer/mark.ts';
import {redone, undone} from '../state/change-settings.ts';
import {isOther, type State} from '../state/state.ts';

/** Takes the last change of settings or the last mark back, and says what is as it was. */
export function undo(state: State): State {
	return told(state, undone(state), 'undone', 'nothing to undo: settings and marks are as they were at first');
}

/** Makes the last undone change again, and says which. */
export function redo(state: State): State {
	return told(state, redone(state), 'made again', 'nothing to redo');
}

function told(before: State, after: State | undefined, done: string, nothing: string): State {
	return {...(after ?? before), message: {text: after ? `${done}: ${news(before, after)}` : nothing, tone: 'plain'}};
}

function news(before: State, after: State): string {
	return isOther(before.settings, after.settings)
		? settingsNews(before.settings, after.settings)
		: marksNews(before, after);
}
