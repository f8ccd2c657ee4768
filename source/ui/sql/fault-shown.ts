import type {Fault, Place} from '../../sql/answer.ts';
import {textIn} from '../editor/editor.ts';
import type {State} from '../state/state.ts';

/** Why the last question has no answer. */
export function faultIn({sql: {fault, isRunning}}: State): Fault | undefined {
	return isRunning ? undefined : fault?.fault;
}

/** The fault and its place in what is written, as long as that is what was asked; the place is told by where it stands. */
export function keyedFault(state: State): {readonly place: Place; readonly sentence: string} | undefined {
	const fault = faultIn(state);
	const isSame = state.sql.fault?.asked.sql === textIn(state.sql.editor);
	return fault?.place && isSame
		? {place: fault.place, sentence: fault.sentence.replace(/^line \d+, column \d+: /, '')}
		: undefined;
}
