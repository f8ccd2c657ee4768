import {describe, expect, test} from 'vitest';
import {typedText} from '../../../source/domain/outside-text.ts';
import {isPlainText, plainText} from '../../../source/domain/plain-text.ts';
import {defaultSettings} from '../../../source/simulation/settings.ts';
import {commandLine} from '../../../source/ui/state/reproduce.ts';
import type {State} from '../../../source/ui/state/state.ts';
import {aReader, frameOf, styledFrameOf, withoutStyles} from '../../helpers/a-reader.tsx';
import {hostileTexts} from '../../helpers/any-moves.ts';

/** The lines of the picture that hold, besides looks, what no terminal should be sent. */
function foreign(state: State): string[] {
	return withoutStyles(styledFrameOf(state))
		.split('\n')
		.filter((text) => !isPlainText(text));
}

const places: readonly (readonly string[])[] = [
	[],
	['$', '2', 'enter'],
	['3'],
	['4'],
	['4', 'x'],
	['4', 'x', 'G'],
	['5'],
	['w'],
	['y'],
	['q'],
	['x'],
];

describe.each(hostileTexts)('%j', (text) => {
	test('as a seed is shown without what a terminal would obey', () => {
		for (const keys of places) {
			const reader = aReader({rows: 60, settings: {...defaultSettings, customers: 7, seed: `<${text}>`}}).presses(
				...keys,
			);
			expect(foreign(reader.state()), keys.join(' ')).toEqual([]);
		}
	});

	test('as the name of a run is so too', () => {
		const reader = aReader({columns: 140});
		const {settings, day} = reader.state();
		const saved = {id: 'run', name: `<${text}>`, settings, day, marks: []};
		const state = {...reader.state(), saved};
		expect(foreign(state)).toEqual([]);
		expect(frameOf(state)).toContain(`<${plainText(text).slice(0, 8)}`);
	});

	test('pasted into a field is typed without it', () => {
		for (const way of [['2', '/'], ['?'], [':'], ['e'], ['w']]) {
			const reader = aReader()
				.presses(...way)
				.pastes(text);
			expect(foreign(reader.state()), way.join(' ')).toEqual([]);
		}

		expect(foreign(aReader().presses('3', 'f').pastes(text).presses('enter').state())).toEqual([]);
	});

	test('typed into a field, character by character, is so too', () => {
		const reader = aReader().presses('2', 'f').types(text);
		const {text: typed = ''} = reader.state().prompt ?? {};
		expect(typedText(typed)).toBe(typed.normalize('NFC'));
		expect(foreign(reader.state())).toEqual([]);
	});

	test('told by the shell is so too', () => {
		expect(foreign(aReader().does({type: 'told', text}).state())).toEqual([]);
	});
});

test('what is copied is the command itself, and what is shown of it is safe', () => {
	const settings = {...defaultSettings, seed: 'a\u202Eb'};
	const reader = aReader({settings}).presses('y');
	expect(reader.effects).toEqual([{type: 'copy', text: commandLine(settings, reader.state().day)}]);
	reader.sees(/copied: leaktui --seed/);
});
