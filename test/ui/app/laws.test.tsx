import fc from 'fast-check';
import {expect, test} from 'vitest';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {stopped} from '../../../source/sql/engine/faults.ts';
import {defaultLimits} from '../../../source/sql/limits.ts';
import {modeOf} from '../../../source/ui/app/mode-of.ts';
import {aReader, frameOf, type Reader} from '../../helpers/a-reader.tsx';
import {anyLook, anyMove, anySettings, anySize, anyWay, type Move, makeMove} from '../../helpers/any-moves.ts';
import {check} from '../../helpers/check.ts';
import {checkPicture} from '../../helpers/check-picture.ts';

/** The reader makes all moves; a picture is drawn at the end and every `pause` moves. */
function play(start: Parameters<typeof aReader>[0], way: readonly string[], moves: readonly Move[], pause: number) {
	const reader = aReader(start).presses(...way);
	for (const [at, move] of moves.entries()) {
		makeMove(reader, move);
		if (at % pause === pause - 1) {
			checkPicture(reader.state());
		}
	}

	checkPicture(reader.state());
}

test('whatever is pressed, pasted and resized, no picture breaks out of its terminal', () => {
	const input = fc.record({
		settings: anySettings,
		look: anyLook,
		size: anySize,
		way: anyWay,
		moves: fc.array(anyMove, {maxLength: 24}),
	});
	check(input, 400, ({settings, look, size, way, moves}) => play({settings, ...look, ...size}, way, moves, 30));
});

test('nor does it with the usual thousand customers', () => {
	const input = fc.record({look: anyLook, size: anySize, way: anyWay, moves: fc.array(anyMove, {maxLength: 20})});
	check(input, 150, ({look, size, way, moves}) => play({settings: defaultSettings, ...look, ...size}, way, moves, 10));
});

test('a month forward and back is where one was, to the last line of the picture; and so is back and forward', () => {
	const input = fc.record({
		settings: anySettings,
		way: anyWay,
		ahead: fc.nat(11),
		pair: fc.constantFrom<readonly [string, string]>([']', '['], ['[', ']'], ['}', '{'], ['{', '}'], ['right', 'left']),
	});
	check(input, 60, ({settings, way, ahead, pair: [there, back]}) => {
		const reader = aReader({settings}).presses(...way, 'escape', 'escape', '0');
		reader.presses(...new Array<string>(ahead).fill(']'));
		const before = {...reader.state(), message: undefined};
		const picture = frameOf(before);
		const between = reader.presses(there).state();
		const isAtAnEnd = between.day === before.day;
		const isMonthBeforeTheFirst = there === '[' && ahead === 0;
		reader.presses(back);
		if (!isAtAnEnd && !isMonthBeforeTheFirst) {
			expect(reader.state()).toEqual(before);
			expect(frameOf(reader.state())).toBe(picture);
		}
	});
});

/** A query that is told to stop does: the engine says so. */
function heedStop(reader: Reader): void {
	const last = reader.effects.at(-1);
	const {asked, isRunning} = reader.state().sql;
	if (asked && isRunning && last?.type === 'sql' && last.call.type === 'stop') {
		reader.does({type: 'engine', news: {type: 'failed', asked, fault: stopped('reader', defaultLimits)}});
	}
}

test('Esc never quits, and whatever is open, enough of it closes all that lies on a screen', () => {
	const input = fc.record({way: anyWay, moves: fc.array(anyMove, {maxLength: 30})});
	check(input, 200, ({way, moves}) => {
		const reader = aReader({settings: {...defaultSettings, customers: 7}}).presses(...way);
		for (const move of moves) {
			makeMove(reader, move);
		}

		const before = reader.effects.length;
		for (let time = 0; time < 8; time++) {
			reader.presses('escape');
			heedStop(reader);
		}

		expect(reader.effects.slice(before)).not.toContainEqual({type: 'quit'});
		expect(['month', 'customers', 'leaks', 'runs', 'sql', 'lessons']).toContain(modeOf(reader.state()));
	});
});
