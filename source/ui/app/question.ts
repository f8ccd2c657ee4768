import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';

/** Answers the open question: y or Enter is yes, n or Esc is no; other keys leave it open. */
export function answer(state: State, key: string): Updated {
	const {question} = state;
	if (!question || !['y', 'Y', 'enter', 'n', 'N', 'escape'].includes(key)) {
		return [state];
	}

	const closed: State = {...state, question: undefined};
	return ['y', 'Y', 'enter'].includes(key) ? [closed, question.yes] : [closed];
}
