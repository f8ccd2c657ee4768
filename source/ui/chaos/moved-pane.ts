import type {Glyphs} from '../draw/glyphs.ts';
import type {Pane} from '../draw/pane.ts';
import type {State} from '../state/state.ts';
import {changesPane} from './changes-pane.ts';
import {policyPane} from './policy-pane.ts';

/** What the settings make of the year or, in opened books, what the policy finds; and what its last change moved. */
export function movedPane(state: State, width: number, glyphs: Glyphs): Pane {
	return (state.books ? policyPane : changesPane)(state, width, glyphs);
}
