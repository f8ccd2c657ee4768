import {editKeys} from '../editor/edit-keys.ts';
import {findQueries, findScenarios} from '../sql/findables.ts';
import type {Findable} from '../state/findable.ts';
import type {Prompt, State} from '../state/state.ts';
import {titleOf} from '../state/title-of.ts';
import type {Binding, Mode} from './binding.ts';
import {type Finding, find} from './find.ts';
import {exportsOffered, finders} from './findables.ts';
import {keyLabel} from './key-label.ts';
import {keymap} from './keymap.ts';
import {placeName} from './keys-table.ts';
import {modeOf} from './mode-of.ts';

/** A line of the palette, the help, or the offers to export: a key's command, or something else that was found. */
export type Entry = Findable & {
	/** Its keys, as people write them, where it has any. */
	readonly keys?: string;
	/** Where its keys work, if not here, in words. */
	readonly elsewhere?: string;
};

/** The text fields that choose from a list. */
export type ChoosingKind = 'palette' | 'help' | 'export' | 'queries' | 'scenario';

export function isChoosing(prompt: Prompt): prompt is Prompt & {readonly kind: ChoosingKind} {
	return Object.hasOwn(listed, prompt.kind);
}

/** What moves a cursor is a key to know, no command to look up. */
const movements = new Set(['move', 'page', 'edge']);

const listed: Readonly<Record<ChoosingKind, (state: State, query: string) => readonly Entry[]>> = {
	palette: (state, query) => [...commandsHere(state), ...others(state, query)],
	help: (state, query) => [...allKeys(state), ...others(state, query)],
	export: exportsOffered,
	queries: findQueries,
	scenario: findScenarios,
};

/** What the open list offers, the best match first. */
export function entriesFor(
	state: State,
	{kind, text}: {readonly kind: ChoosingKind; readonly text: string},
): Finding<Entry> {
	return find(text, listed[kind](state, text));
}

/** The mode that the list was opened from: the one below the open text field. */
function modeBelow(state: State): Mode {
	return modeOf({...state, prompt: undefined, overlay: undefined, question: undefined});
}

/** Whether a command can be chosen here: while keys write a query, those of its screen can as well. */
function worksFrom(mode: Mode, {modes}: Binding): boolean {
	return modes.includes(mode) || (mode === 'writing' && modes.includes('sql'));
}

/** Commands of this screen. */
function commandsHere(state: State): readonly Entry[] {
	const mode = modeBelow(state);
	return keymap
		.filter((binding) => worksFrom(mode, binding) && !binding.isTwin && !movements.has(binding.action.type))
		.map((binding) => entryOf(binding, mode, state));
}

/** The keys of this screen first, then those of the others. */
function allKeys(state: State): readonly Entry[] {
	const mode = modeBelow(state);
	const shown = keymap
		.filter((binding) => binding.keys.length > 0 && (!binding.isTwin || isAlone(binding, mode)))
		.map((binding) => entryOf(binding, mode, state));
	const all = [...editorKeys(mode), ...shown];
	return [...all.filter(({elsewhere}) => !elsewhere), ...all.filter(({elsewhere}) => elsewhere)];
}

/** Whether a key of a group is the only one of it that works here. */
function isAlone({modes, action}: Binding, mode: Mode): boolean {
	return (
		modes.includes(mode) &&
		!keymap.some(
			(other) => !other.isTwin && other.modes.includes(mode) && JSON.stringify(other.action) === JSON.stringify(action),
		)
	);
}

/** What keys do in the editor of SQL: to be read, for they act where one writes. */
function editorKeys(mode: Mode): readonly Entry[] {
	return editKeys.map(({keys, label}): Entry => {
		const written = keys.map(keyLabel).join(' ');
		const common = {kind: 'key', title: label, aliases: [written, ...keys.map(keyLabel)], keys: written};
		return mode === 'writing' ? common : {...common, elsewhere: placeName('writing')};
	});
}

function entryOf(binding: Binding, mode: Mode, state: State): Entry {
	const {keys, label, action, modes} = binding;
	const written = keys.map(keyLabel).join(' ');
	const title = action.type === 'screen' ? titleOf(state, action.screen) : label;
	const aliases = [written, ...keys.map(keyLabel), ...(title === label ? [] : [label])];
	const common = {kind: 'key', title, aliases, keys: written};
	const place = modes[0] as Mode;
	const elsewhere = place === 'chaos' ? titleOf(state, place) : placeName(place);
	return worksFrom(mode, binding) ? {...common, action} : {...common, elsewhere};
}

/** All that is found beside the keys: nothing before anything is typed. */
function others(state: State, query: string): readonly Entry[] {
	return query.trim() === '' || modeBelow(state) === 'mapping' ? [] : finders.flatMap((finder) => finder(state, query));
}
