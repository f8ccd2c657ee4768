import {askRuns} from '../runs/update.ts';
import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';

/** Answers the open question: y or Enter is yes, n or Esc is no, back in the field where it is asked of one; a third way has its own key; other keys leave it open. */
export function answer(state: State, key: string): Updated {
	const {question} = state;
	const closed: State = {...state, question: undefined};
	if (question?.other?.key === key) {
		return askRuns(closed, question.other.request);
	}

	if (!question || !['y', 'Y', 'enter', 'n', 'N', 'escape'].includes(key)) {
		return [state];
	}

	if (!['y', 'Y', 'enter'].includes(key)) {
		return [closed];
	}

	return [question.isOfField ? {...closed, prompt: undefined} : closed, question.yes];
}
