import {type Candidate, completed, completionAt} from '../editor/completion.ts';
import type {SqlState} from '../state/sql-state.ts';
import type {State} from '../state/state.ts';
import {catalogueIn} from './books.ts';

/** What Tab offers where the cursor is, and which one Enter takes; `undefined` while it offers nothing. */
export function candidatesShown(
	state: State,
): {readonly candidates: readonly Candidate[]; readonly choice: number} | undefined {
	const {editor, completion} = state.sql;
	if (completion === undefined) {
		return undefined;
	}

	const {candidates} = completionAt(editor, catalogueIn(state));
	const {length} = candidates;
	return length === 0 ? undefined : {candidates, choice: ((completion % length) + length) % length};
}

/** Tab: takes the only candidate, or offers several; `undefined` where there is nothing to complete. */
export function completing(state: State): SqlState | undefined {
	const {sql} = state;
	const completion = completionAt(sql.editor, catalogueIn(state));
	const [only, other] = completion.candidates;
	if (!only) {
		return undefined;
	}

	return other ? {...sql, completion: 0} : {...sql, editor: completed(sql.editor, completion, only)};
}

/** Puts the chosen candidate in. */
export function takeCandidate(state: State): SqlState {
	const {sql} = state;
	const shown = candidatesShown(state);
	const chosen = shown?.candidates[shown.choice];
	const closed = {...sql, completion: undefined};
	return chosen
		? {...closed, editor: completed(sql.editor, completionAt(sql.editor, catalogueIn(state)), chosen)}
		: closed;
}
