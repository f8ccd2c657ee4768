import {paste, press} from '../../source/ui/app/press.ts';
import {update} from '../../source/ui/app/update.ts';
import type {Effect, State} from '../../source/ui/state/state.ts';
import type {Updated} from '../../source/ui/state/updated.ts';
import {allKeys} from './any-moves.ts';
import {bytesOfKey} from './key-bytes.ts';

/** One thing that somebody does at the terminal, and the state that it leads to by the rules alone. */
export type Step = {
	readonly bytes: string;
	readonly state: State;
	/** Whether the world is asked for something, whose answer the state already holds. */
	readonly isAsking: boolean;
};

/** The largest year that is not a pause in every walk. */
const mostCustomers = 2000;

const pasted = ['otter', 'plan:pro leak:zombie', '2024-06:ghost=20', 'q\n]2\t', '30', 'Zürich 日本語'];

/** Takes steps at random, but none that ends the program, writes to the disk, or lets the clock decide. */
export function takeStep(state: State, before: string, random: () => number): Step {
	for (;;) {
		const step = random() < 0.02 ? pasteAt(state, random) : pressAt(state, before, random);
		if (step) {
			return step;
		}
	}
}

function pasteAt(state: State, random: () => number): Step | undefined {
	const text = anyOf(pasted, random);
	return stepTo(`\u001B[200~${text}\u001B[201~`, paste(state, text));
}

function pressAt(state: State, before: string, random: () => number): Step | undefined {
	const key = anyOf(allKeys, random);
	const bytes = bytesOfKey(key);
	// Behind Esc, which may be the last key before all of these, they would be the beginning of an escape sequence.
	const isAmbiguous = (before === '' || before.endsWith('\u001B')) && /^[[\]O]/.test(bytes);
	return isAmbiguous || isUnsendable(key, bytes) ? undefined : stepTo(bytes, press(state, key));
}

/** Terminals send no byte of their own for it, or one that is another key. */
function isUnsendable(key: string, bytes: string): boolean {
	return (key.length > 1 && bytes === key) || key === 'ctrl+z';
}

function stepTo(bytes: string, [state, effect]: Updated): Step | undefined {
	const answered = effect ? answer(state, effect) : state;
	const isFit = answered && !answered.isPlaying && answered.settings.customers <= mostCustomers;
	return isFit ? {bytes, state: answered, isAsking: effect !== undefined} : undefined;
}

/** What the world answers: there are no runs; a copy is not answered. The rest is not asked for. */
function answer(state: State, effect: Effect): State | undefined {
	if (effect.type === 'copy') {
		return state;
	}

	const isListing = effect.type === 'store' && ['list', 'follow'].includes(effect.call.type);
	const listing = {runs: [], unreadable: []};
	return isListing ? update(state, {type: 'store', news: {type: 'listed', listing}})[0] : undefined;
}

function anyOf<Item>(items: readonly Item[], random: () => number): Item {
	return items[Math.floor(random() * items.length)] as Item;
}
