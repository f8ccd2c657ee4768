import type {State} from '../state/state.ts';
import type {Updated} from '../state/updated.ts';
import {modeOf} from './mode-of.ts';

/** What it takes to make something ready. */
export type Making = {
	readonly press: (state: State, key: string) => Updated;
	/** Draws a state, whose picture is remembered. */
	readonly draw: (state: State) => void;
	/** Calls back when nothing else waits. */
	readonly later: (then: () => void) => void;
	/** Milliseconds of work so far, so that a busy machine makes no difference. */
	readonly spent: () => number;
};

export type Ahead = {
	/** What the key does to the state, as `press` says it. */
	readonly press: (state: State, key: string) => Updated;
	/** To be called when a state is on screen. */
	readonly shown: (state: State) => void;
};

/** Milliseconds of work for a key up to which the next one is made ready: what takes longer might be in the way of another key. */
const longest = 16;

/**
 * Presses keys, and makes ready in the quiet after a frame what the last key leads to when it is pressed again: who holds a
 * key down, or steps day by day, finds the next picture made. A key that has an effect outside is made ready without a picture,
 * and nothing outside happens before it is pressed.
 */
export function lookAhead({press, draw, later, spent}: Making): Ahead {
	let last: {readonly key: string; readonly state: State; readonly at: number; readonly isMade: boolean} | undefined;
	let made: {readonly from: State; readonly key: string; readonly updated: Updated} | undefined;
	/** Milliseconds of work that the last key took that was not made ready, or the last making. */
	let took = Number.POSITIVE_INFINITY;

	const make = (from: State, key: string) => {
		const start = spent();
		try {
			const updated = press(from, key);
			const [next, effect] = updated;
			if (next !== from && effect === undefined) {
				draw(next);
			}

			made = {from, key, updated};
		} catch {
			// What fails is for the key itself to tell, if it is ever pressed.
			made = undefined;
		}

		took = spent() - start;
	};
	return {
		press(state, key) {
			const at = spent();
			const ready = made?.from === state && made.key === key ? made.updated : undefined;
			const updated = ready ?? press(state, key);
			last = {key, state: updated[0], at, isMade: ready !== undefined};
			made = undefined;
			return updated;
		},
		shown(state) {
			const pressed = last;
			if (pressed?.state !== state) {
				return;
			}

			if (!pressed.isMade) {
				took = spent() - pressed.at;
			}

			if (took <= longest && !isTyped(state, pressed.key)) {
				later(() => {
					if (last === pressed) {
						make(state, pressed.key);
					}
				});
			}
		},
	};
}

/** Whether the key is a letter of a text: the same one seldom follows. */
function isTyped(state: State, key: string): boolean {
	return key.length === 1 && (modeOf(state) === 'text' || modeOf(state) === 'writing');
}
