import type {State} from '../state/state.ts';
import type {Mode} from './binding.ts';

/** The mode that keys go to. */
export function modeOf(state: State): Mode {
	if (state.question) {
		return 'question';
	}

	if (state.prompt) {
		return 'text';
	}

	if (state.overlay) {
		return state.overlay === 'data' && state.books ? 'data' : 'reading';
	}

	if (state.mapping?.isShown) {
		return 'mapping';
	}

	if (state.customer) {
		return 'customer';
	}

	if (state.screen === 'sql' && state.sql.pane === 'editor') {
		return 'writing';
	}

	return state.screen === 'runs' && state.runs.comparing ? 'compare' : state.screen;
}
