import fc from 'fast-check';
import {defaultSettings, type Settings} from '../../source/simulation/settings.ts';
import {keymap} from '../../source/ui/app/keymap.ts';
import type {ThemeName} from '../../source/ui/draw/theme.ts';
import type {Reader} from './a-reader.tsx';

/** Something that happens to the program: a key, a paste, another size, a step of playing. */
export type Move =
	| {readonly key: string}
	| {readonly pasted: string}
	| {readonly columns: number; readonly rows: number}
	| {readonly ticks: true};

/** Characters that move the cursor, ring bells, turn text around, hide, join or take more room than they seem to. */
export const hostileTexts: readonly string[] = [
	'\u001B[2J\u001B[H',
	'\u001B]52;c;aGk=\u0007',
	'\u001B]8;;http://example.com\u001B\\',
	'\u009B31m',
	'a\rb\nc\td',
	'\u202Eabc\u202C',
	'\u2066left\u2069',
	'zero\u200Bwidth\u200D\uFEFF',
	'\u{E0041}\uD800',
	'日本語のお客様',
	'한국어',
	'각',
	'❤️❤️❤️1️⃣',
	'👍🏽🇩🇪👨‍👩‍👧',
	'e\u0301\u0301\u0301\u00AD',
	'क्षत्रिय',
	'ﾊﾞ﷽',
];

/** All keys with a meaning somewhere, all printable ones, and those that edit a text. */
export const allKeys: readonly string[] = [
	...new Set([
		...keymap.flatMap(({keys}) => keys),
		...Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at)),
		...['space', 'left', 'right', 'delete', 'backspace', 'enter', 'escape', 'tab', 'shift+tab'],
		...['a', 'b', 'c', 'd', 'e', 'f', 'k', 'p', 'u', 'w', 'x'].map((letter) => `ctrl+${letter}`),
	]),
];

const bound = fc.constantFrom(...keymap.flatMap(({keys}) => keys));
const hostile = fc.constantFrom(...hostileTexts);

/** How a terminal may show the program. */
export const anyLook = fc.record({
	theme: fc.constantFrom<ThemeName>('calm', 'no-color', 'high-contrast', 'bare'),
	isAscii: fc.boolean(),
});

/** A width and a height from far too small to very large; half of them usual. */
export const anySize = fc.oneof(
	fc.record({columns: fc.integer({min: 60, max: 120}), rows: fc.integer({min: 18, max: 40})}),
	fc.record({columns: fc.integer({min: 20, max: 200}), rows: fc.integer({min: 5, max: 60})}),
);

export const anyMove: fc.Arbitrary<Move> = fc.oneof(
	{weight: 12, arbitrary: bound.map((key) => ({key}))},
	{weight: 6, arbitrary: fc.constantFrom(...allKeys).map((key) => ({key}))},
	{weight: 1, arbitrary: hostile.map((text) => ({key: [...text].at(-1) as string}))},
	{weight: 2, arbitrary: hostile.map((pasted) => ({pasted}))},
	{weight: 2, arbitrary: anySize},
	{weight: 1, arbitrary: fc.constant({ticks: true as const})},
);

/** Ways to a screen or a field, so that random keys get somewhere. */
export const anyWay: fc.Arbitrary<readonly string[]> = fc.constantFrom(
	[],
	['$', 'tab', 'tab'],
	['$', '2'],
	['$', '3', 't'],
	['$', '2', 'enter'],
	['$', '3', 'enter', 'v'],
	['2', '/'],
	['$', '3', 'f', ...'leaked>'],
	['$', 'x'],
	['?'],
	[':'],
	[':', ...'zombie'],
	['2', 'e', 'enter'],
	['x', 'tab'],
	['4'],
	['5'],
);

/** Few customers, so that a run costs little; names of seeds that no terminal is safe from. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
	...Object.fromEntries(Object.entries(defaultSettings).map(([name, value]) => [name, fc.constant(value)])),
	seed: fc.oneof(
		fc.constant('leaktui'),
		hostile,
		hostile.map((text) => text.repeat(12)),
	),
	customers: fc.constantFrom(1, 7, 40),
	months: fc.constantFrom(1, 12, 12, 12, 36),
	terms: fc.constantFrom(14, 0, 60),
	detectorGrace: fc.constantFrom(null, null, 0),
	detectorIgnoreStatus: fc.boolean(),
}) as fc.Arbitrary<Settings>;

/** Lets the move happen. */
export function makeMove(reader: Reader, move: Move): void {
	if ('key' in move) {
		reader.presses(move.key);
	} else if ('pasted' in move) {
		reader.pastes(move.pasted);
	} else if ('columns' in move) {
		reader.resizes(move.columns, move.rows);
	} else {
		reader.does({type: 'tick'});
	}
}
