import type {Key as InkKey} from 'ink';
import {expect, test} from 'vitest';
import {keysOf, pasteMark} from '../../../source/ui/terminal/keys.ts';

const none: InkKey = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

test.each<[string, Partial<InkKey>, readonly string[]]>([
	['q', {}, ['q']],
	['é', {}, ['é']],
	['🦦', {}, ['🦦']],
	[' ', {}, ['space']],
	['\n', {}, ['enter']],
	['', {return: true}, ['enter']],
	['', {tab: true}, ['tab']],
	['', {tab: true, shift: true}, ['shift+tab']],
	['', {upArrow: true}, ['up']],
	['', {pageDown: true}, ['pagedown']],
	['', {delete: true}, ['backspace']],
	['', {backspace: true}, ['backspace']],
	['', {escape: true, meta: true}, ['escape']],
	['c', {ctrl: true}, ['ctrl+c']],
	['p', {ctrl: true}, ['ctrl+p']],
	['', {ctrl: true}, []],
	['', {}, []],
])('%j with %o is %j', (input, key, keys) => {
	expect(keysOf(input, {...none, ...key})).toEqual(keys);
});

test.each<[string, readonly string[]]>([
	['jjj', ['j', 'j', 'j']],
	['[', ['[']],
	['[[[', ['[', '[', '[']],
	['[2', ['[', '2']],
	['[abc', ['[', 'a', 'b', 'c']],
	['{}', ['{', '}']],
	['a b', ['a', 'space', 'b']],
	['2\rj', ['2', 'enter', 'j']],
	['a\x7f\x7f', ['a', 'backspace', 'backspace']],
	['jj\x03', ['j', 'j', 'ctrl+c']],
	['j\x00', ['j']],
])('%j read in one piece is %j', (input, keys) => {
	expect(keysOf(input, none)).toEqual(keys);
});

test.each(['[I', '[1;5H', '[24~', '[<0;3;4M', '[?1;2c', 'OM'])(
	'what is left of the sequence Esc %s is no text',
	(input) => {
		expect(keysOf(input, none)).toEqual([]);
	},
);

test('an Alt chord is no text', () => {
	expect(keysOf('q', {...none, meta: true})).toEqual([]);
});

test('the marks of a bracketed paste', () => {
	expect(pasteMark('[200~')).toBe('begins');
	expect(pasteMark('[201~')).toBe('ends');
	expect(pasteMark('200')).toBeUndefined();
});
