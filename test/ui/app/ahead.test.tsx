import fc from 'fast-check';
import {describe, expect, test, vi} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {lookAhead, type Making} from '../../../source/ui/app/ahead.ts';
import {makeReady} from '../../../source/ui/app/picture.ts';
import {press} from '../../../source/ui/app/press.ts';
import type {Effect, State} from '../../../source/ui/state/state.ts';
import {aReader, frameOf} from '../../helpers/a-reader.tsx';
import {allKeys, anySettings, anyWay} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';

/** Somebody at the keys whose every key takes so many milliseconds of work. */
function aKeyboard({work = () => 1, ...parts}: Partial<Making> & {readonly work?: () => number} = {}) {
	let spent = 0;
	let waiting: (() => void)[] = [];
	const effects: Effect[] = [];
	const pressed = vi.fn((state: State, key: string) => {
		spent += work();
		return (parts.press ?? press)(state, key);
	});
	const draw = vi.fn(parts.draw ?? (() => undefined));
	const ahead = lookAhead({press: pressed, draw, later: (then) => waiting.push(then), spent: () => spent});
	return {
		pressed,
		draw,
		/** What was asked for outside. */
		effects,
		/** What the key leads to, shown, before there was quiet. */
		hits(state: State, key: string): State {
			const [next, effect] = ahead.press(state, key);
			if (effect) {
				effects.push(effect);
			}

			ahead.shown(next);
			return next;
		},
		isQuiet() {
			const now = waiting;
			waiting = [];
			for (const then of now) {
				then();
			}
		},
	};
}

const start = aReader({settings: {...defaultSettings, customers: 7}})
	.presses('0')
	.state();

describe('a key that comes again', () => {
	test('leads to what was made ready, picture and all', () => {
		const {hits, isQuiet, pressed, draw} = aKeyboard();
		const once = hits(start, '}');
		isQuiet();
		const made = draw.mock.lastCall?.[0];
		expect(pressed).toHaveBeenCalledTimes(2);
		expect(made).toEqual(press(once, '}')[0]);
		expect(hits(once, '}')).toBe(made);
		expect(pressed).toHaveBeenCalledTimes(2);
	});

	test('is pressed anew if it comes before there was quiet', () => {
		const {hits, isQuiet, pressed} = aKeyboard();
		const twice = hits(hits(start, '}'), '}');
		expect(twice).toEqual(press(press(start, '}')[0], '}')[0]);
		expect(pressed).toHaveBeenCalledTimes(2);
		isQuiet();
		expect(pressed).toHaveBeenLastCalledWith(twice, '}');
		expect(pressed).toHaveBeenCalledTimes(3);
	});

	test('is pressed anew where something else happened in between', () => {
		const {hits, isQuiet, pressed} = aKeyboard();
		const once = hits(start, '}');
		isQuiet();
		const resized = {...once, columns: once.columns + 1};
		expect(hits(resized, '}')).toEqual(press(resized, '}')[0]);
		expect(pressed).toHaveBeenCalledTimes(3);
	});

	test('has its effect outside once, when it is pressed, and no picture before', () => {
		const {hits, isQuiet, draw, effects} = aKeyboard();
		const once = hits(start, 'q');
		isQuiet();
		expect(draw).not.toHaveBeenCalled();
		expect(effects).toEqual([{type: 'quit'}]);
		hits(once, 'q');
		expect(effects).toEqual([{type: 'quit'}, {type: 'quit'}]);
	});
});

test('another key is pressed as ever', () => {
	const {hits, isQuiet} = aKeyboard();
	const once = hits(start, '}');
	isQuiet();
	expect(hits(once, '2')).toEqual(press(once, '2')[0]);
});

test('a letter that is typed is not made ready, and what moves in a text is', () => {
	const {hits, isQuiet, pressed} = aKeyboard();
	const typed = hits(press(start, ':')[0], 'a');
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(1);
	hits(typed, 'down');
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(3);
});

test('where keys take long nothing is made ready, and again as soon as they take no longer', () => {
	let work = 100;
	const {hits, isQuiet, pressed} = aKeyboard({work: () => work});
	let state = hits(start, '}');
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(1);
	work = 2;
	state = hits(state, '}');
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(3);
	state = hits(state, '}');
	work = 100;
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(4);
	hits(state, '}');
	isQuiet();
	expect(pressed).toHaveBeenCalledTimes(4);
});

test('what fails to be made ready is told by the key itself', () => {
	const fails = (state: State, key: string) => {
		if (state !== start) {
			throw new Error('no such day');
		}

		return press(state, key);
	};
	const {hits, isQuiet} = aKeyboard({press: fails});
	const once = hits(start, '}');
	expect(isQuiet).not.toThrow();
	expect(() => hits(once, '}')).toThrow('no such day');
});

test('whatever is pressed, however often, every picture is the one of the keys alone', () => {
	const keys = fc.array(fc.tuple(fc.constantFrom(...allKeys), fc.integer({min: 1, max: 4})), {maxLength: 12});
	check(fc.record({settings: anySettings, way: anyWay, keys}), 40, ({settings, way, keys}) => {
		const {hits, isQuiet} = aKeyboard({draw: makeReady});
		let state = aReader({settings})
			.presses(...way)
			.state();
		for (const key of keys.flatMap(([key, times]) => new Array<string>(times).fill(key))) {
			const [alone] = press(state, key);
			state = hits(state, key);
			expect(state).toEqual(alone);
			expect(frameOf(state)).toBe(frameOf({...alone}));
			isQuiet();
		}
	});
});
