import {renderToString} from 'ink';
import {expect} from 'vitest';
import {defaultSettings} from '../../source/simulation/settings.ts';
import {Frame} from '../../source/ui/app/frame.tsx';
import {initialState, type Start} from '../../source/ui/app/initial-state.ts';
import {paste, press} from '../../source/ui/app/press.ts';
import {update} from '../../source/ui/app/update.ts';
import type {Action} from '../../source/ui/state/actions.ts';
import type {Effect, State} from '../../source/ui/state/state.ts';

/** Something that happens, or what does by the state then: an engine answers what it was asked. */
export type Told = Action | ((state: State) => Action);

/** Someone in front of the program, without a terminal: presses keys, and looks at what is drawn. */
export type Reader = {
	/** The state now. */
	readonly state: () => State;
	/** What the shell was last asked to do. */
	readonly effects: readonly Effect[];
	/** Presses the keys one after the other; a word of several letters is the name of a key. */
	readonly presses: (...keys: readonly string[]) => Reader;
	/** Types a text, letter by letter. */
	readonly types: (text: string) => Reader;
	readonly pastes: (text: string) => Reader;
	readonly does: (action: Told) => Reader;
	readonly resizes: (columns: number, rows: number) => Reader;
	/** The picture, without colours. */
	readonly frame: () => string;
	readonly sees: (...texts: readonly (string | RegExp)[]) => Reader;
	readonly seesNo: (...texts: readonly (string | RegExp)[]) => Reader;
};

/** A reader who has just started the program, by default on the default year in a terminal of 100 × 30. */
export function aReader(start: Partial<Start> = {}): Reader {
	let state = initialState({
		settings: defaultSettings,
		theme: 'calm',
		isAscii: false,
		columns: 100,
		rows: 30,
		...start,
	});
	const effects: Effect[] = [];
	const take = ([next, effect]: readonly [State, Effect?]) => {
		state = next;
		if (effect) {
			effects.push(effect);
		}
	};

	const reader: Reader = {
		state: () => state,
		effects,
		presses(...keys) {
			for (const key of keys) {
				take(press(state, key));
			}

			return reader;
		},
		types(text) {
			return reader.presses(...[...text].map((character) => (character === ' ' ? 'space' : character)));
		},
		pastes(text) {
			take(paste(state, text));
			return reader;
		},
		does(action) {
			take(update(state, typeof action === 'function' ? action(state) : action));
			return reader;
		},
		resizes(columns, rows) {
			return reader.does({type: 'resize', columns, rows});
		},
		frame: () => frameOf(state),
		sees(...texts) {
			for (const text of texts) {
				expect(reader.frame()).toMatch(text);
			}

			return reader;
		},
		seesNo(...texts) {
			for (const text of texts) {
				expect(reader.frame()).not.toMatch(text);
			}

			return reader;
		},
	};
	return reader;
}

/** The picture of a state, line by line, without colours. */
export function frameOf(state: State): string {
	return withoutStyles(styledFrameOf(state));
}

/** The picture of a state with its colours and weights. */
export function styledFrameOf(state: State): string {
	return renderToString(<Frame state={state} />, {columns: state.columns});
}

export function withoutStyles(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
	return text.replace(/\u001B\[[\d;]*m/g, '');
}
