import {type FuzzyMatch, fuzzyFilter} from '../lists/query/fuzzy.ts';
import type {State} from '../state/state.ts';
import {keyLabel} from './key-label.ts';
import type {Binding, Mode} from './keymap.ts';
import {keymap, modeOf} from './keymap.ts';

/** The mode that the palette or help was opened from: the one below the open text field. */
function modeBelow(state: State): Mode {
	return modeOf({...state, prompt: undefined, overlay: undefined, question: undefined});
}

/** What the palette offers here, the best match first. */
export function commandsFor(state: State, query: string): readonly FuzzyMatch<Binding>[] {
	const mode = modeBelow(state);
	const offered = keymap.filter((binding) => binding.modes.includes(mode) && !binding.isTwin);
	return fuzzyFilter(query, offered, ({label}) => label);
}

/** What the help lists: the keys of this screen first, then those of the others. */
export function helpFor(state: State, query: string): readonly FuzzyMatch<Binding>[] {
	const mode = modeBelow(state);
	const isHere = (binding: Binding) => binding.modes.includes(mode);
	const shown = keymap.filter((binding) => !binding.isTwin && binding.keys.length > 0);
	return fuzzyFilter(query, [...shown.filter(isHere), ...shown.filter((binding) => !isHere(binding))], helpText);
}

/** The text that a search in the help looks at. */
export function helpText(binding: Binding): string {
	return `${binding.label} ${keysText(binding)}`;
}

/** The keys of a binding, as people write them. */
export function keysText({keys}: Binding): string {
	return keys.map(keyLabel).join(' ');
}

/** Whether the binding works where the palette was opened. */
export function isBoundHere(state: State, binding: Binding): boolean {
	return binding.modes.includes(modeBelow(state));
}
