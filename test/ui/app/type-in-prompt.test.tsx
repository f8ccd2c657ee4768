import {describe, expect, test} from 'vitest';
import {modeOf} from '../../../source/ui/app/mode-of.ts';
import {edit, insert, type TextField} from '../../../source/ui/prompt/text-field.ts';
import type {Effect} from '../../../source/ui/state/state.ts';
import {aReader, type Reader} from '../../helpers/a-reader.tsx';

const printable = Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at));
const fields: readonly (readonly [string, readonly string[]])[] = [
	['search', ['2', '/']],
	['filter', ['3', 'f']],
	['palette', [':']],
	['help', ['?']],
];

/** What the shell was asked for, but for a look at the saved runs: the palette and the help find them too. */
function actedOn({effects}: Reader): readonly Effect[] {
	return effects.filter((effect) => effect.type !== 'store' || effect.call.type !== 'follow');
}

describe.each(fields)('the field of %s', (_, way) => {
	test('takes every printable key as a letter', () => {
		const reader = aReader().presses(...way, ...printable, 'space', 'é', '🦦');
		expect(reader.state().prompt?.text).toBe(`${printable.join('')} é🦦`);
		expect(actedOn(reader)).toEqual([]);
	});

	test('is closed by Esc, without quitting', () => {
		const reader = aReader().presses(...way, 'q', 'escape');
		expect(modeOf(reader.state())).not.toBe('text');
		expect(actedOn(reader)).toEqual([]);
	});

	test('lets Ctrl+C quit', () => {
		expect(actedOn(aReader().presses(...way, 'q', 'ctrl+c'))).toEqual([{type: 'quit'}]);
	});

	test('takes pasted text on one line, without what a terminal would obey', () => {
		const reader = aReader()
			.presses(...way)
			.pastes('a\r\nb\u001B[2J\u202Ec\td\u0003');
		expect(reader.state().prompt?.text).toBe('a b[2Jc d');
		expect(actedOn(reader)).toEqual([]);
	});

	test('ignores keys that are neither letters nor editing', () => {
		const reader = aReader().presses(...way, 'a');
		const before = reader.state();
		expect(reader.presses('ctrl+y', 'insert', '\u0007', '\u202E', '\u009B').state().prompt).toEqual(before.prompt);
	});
});

describe('editing', () => {
	const field: TextField = {text: 'plan:pro wörld', cursor: 9};

	test.each<[string, string, number]>([
		['left', 'plan:pro wörld', 8],
		['ctrl+b', 'plan:pro wörld', 8],
		['right', 'plan:pro wörld', 10],
		['home', 'plan:pro wörld', 0],
		['ctrl+a', 'plan:pro wörld', 0],
		['end', 'plan:pro wörld', 14],
		['ctrl+e', 'plan:pro wörld', 14],
		['backspace', 'plan:prowörld', 8],
		['ctrl+d', 'plan:pro örld', 9],
		['ctrl+u', 'wörld', 0],
		['ctrl+k', 'plan:pro ', 9],
		['ctrl+w', 'plan:wörld', 5],
		['space', 'plan:pro  wörld', 10],
		['x', 'plan:pro xwörld', 10],
	])('%s', (key, text, cursor) => {
		expect(edit(field, key)).toEqual({text, cursor});
	});

	test('stops at both ends', () => {
		expect(edit({text: 'a', cursor: 0}, 'left')).toEqual({text: 'a', cursor: 0});
		expect(edit({text: 'a', cursor: 0}, 'backspace')).toEqual({text: 'a', cursor: 0});
		expect(edit({text: 'a', cursor: 1}, 'right')).toEqual({text: 'a', cursor: 1});
		expect(edit({text: 'a', cursor: 1}, 'ctrl+d')).toEqual({text: 'a', cursor: 1});
	});

	test('counts characters, not their halves', () => {
		expect(insert({text: '🦦🦦', cursor: 1}, '🐙x')).toEqual({text: '🦦🐙x🦦', cursor: 3});
		expect(edit({text: '🦦🦦', cursor: 2}, 'backspace')).toEqual({text: '🦦', cursor: 1});
	});
});

describe('a long text', () => {
	const long = 'abcdefghij'.repeat(20);

	test.each([60, 80, 100, 140])('shows its end and its cursor at %i columns', (columns) => {
		for (const way of [['2', 'f'], ['?'], [':'], ['e'], ['e', 'enter']]) {
			aReader({columns})
				.presses(...way, 'ctrl+u')
				.pastes(long)
				.types('XYZ')
				.sees(/hijXYZ /);
		}
	});

	test('shows its beginning when the cursor goes there', () => {
		aReader({columns: 80}).presses('2', 'f').types('XYZ').pastes(long).presses('home').sees(' f XYZabc');
	});
});

describe('the palette', () => {
	test('does what the chosen command says, here', () => {
		const reader = aReader().presses(':').types('close-out').presses('enter');
		reader.sees('as of 15 Jan 2025');
		expect(modeOf(reader.state())).toBe('month');
	});

	test('offers what has no key', () => {
		const reader = aReader().presses(':').types('contrast').presses('enter');
		expect(reader.state().theme).toBe('high-contrast');
		reader.presses(':').types('contrast').presses('enter');
		expect(reader.state().theme).toBe('calm');
		expect(reader.presses(':').types('ascii').presses('enter').state().isAscii).toBe(true);
	});

	test('is walked through with the arrows, and does nothing where nothing matches', () => {
		const reader = aReader().presses(':', 'down', 'down', 'up', 'enter');
		expect(reader.state().screen).toBe('customers');
		reader
			.presses(':')
			.types('zzzz')
			.sees(/nothing/i)
			.presses('down', 'enter')
			.sees('nothing is chosen')
			.presses('escape');
		expect(modeOf(reader.state())).toBe('customers');
	});

	test('offers on a screen only what works there', () => {
		aReader()
			.presses(':')
			.types('sort')
			.seesNo(/reverse the sort/);
		aReader()
			.presses('2', ':')
			.types('sort')
			.sees(/reverse the sort/);
	});
});

test('help is searched by what a key does, and by the key', () => {
	aReader()
		.presses('?')
		.types('reverse')
		.sees(/S +reverse the sort/);
	aReader()
		.presses('?')
		.types('shift+tab')
		.sees(/shift\+tab +previous pane/)
		.seesNo(/next month/);
	aReader()
		.presses('?')
		.types('zzzz')
		.sees(/nothing/i);
});

test('an export is asked for with its path', () => {
	const reader = aReader().presses('e', 'enter', 'ctrl+u').types('out/here').presses('enter');
	expect(reader.effects).toEqual([{type: 'export', offer: 'tables-csv', to: 'out/here'}]);
	const empty = aReader().presses('e', 'enter', 'ctrl+u', 'enter');
	expect(empty.effects).toEqual([]);
	empty.sees(/a path to write to/);
	expect(modeOf(empty.state())).toBe('text');
});
