import {describe, expect, test} from 'vitest';
import type {Binding, Mode} from '../../../source/ui/app/binding.ts';
import {bindingFor, keymap} from '../../../source/ui/app/keymap.ts';

const modes = [...new Set(keymap.flatMap((binding) => binding.modes))];
const screenModes = modes.filter(
	(mode) => !['mapping', 'data', 'reading', 'text', 'question', 'writing'].includes(mode),
);

function boundIn(mode: Mode): readonly Binding[] {
	return keymap.filter((binding) => binding.modes.includes(mode));
}

test('there are nine screens, three things that can lie on top of one, and an editor, and how books are read and what was read', () => {
	expect(modes.toSorted()).toEqual(
		[
			'chaos',
			'compare',
			'customer',
			'customers',
			'data',
			'leaks',
			'lessons',
			'mapping',
			'month',
			'question',
			'reading',
			'runs',
			'sql',
			'text',
			'writing',
		].toSorted(),
	);
});

describe.each(modes)('in %s', (mode) => {
	test('no key means two things', () => {
		const keys = boundIn(mode).flatMap((binding) => binding.keys);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	test('a label names one action', () => {
		const actions = new Map<string, string>();
		for (const {label, action} of boundIn(mode)) {
			const known = actions.get(label) ?? JSON.stringify(action);
			expect(JSON.stringify(action), label).toBe(known);
			actions.set(label, known);
		}
	});

	test('what is not a twin has a label of its own', () => {
		const labels = boundIn(mode).flatMap(({label, isTwin}) => (isTwin ? [] : [label]));
		expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
	});

	test('the footer’s hints have places of their own', () => {
		const places = boundIn(mode).flatMap(({hint}) => (hint === undefined ? [] : [hint]));
		expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
	});

	test('Ctrl+C quits', () => {
		expect(bindingFor(mode, 'ctrl+c')?.action).toEqual({type: 'quit'});
	});

	test('Esc and Backspace never quit', () => {
		expect(bindingFor(mode, 'escape')?.action.type).not.toBe('quit');
		expect(bindingFor(mode, 'backspace')?.action.type).not.toBe('quit');
	});
});

test.each(screenModes)('in %s there are help, commands, back and quit, the other screens, and the year', (mode) => {
	const wanted: Record<string, object> = {
		'?': {type: 'prompt', kind: 'help'},
		':': {type: 'prompt', kind: 'palette'},
		'ctrl+p': {type: 'prompt', kind: 'palette'},
		q: {type: 'quit'},
		escape: {type: 'back'},
		backspace: {type: 'back'},
		x: {type: 'overlay', overlay: 'explain'},
		t: {type: 'level'},
		y: {type: 'copy'},
		'[': {type: 'step', by: -1},
		']': {type: 'step', by: 1},
		'{': {type: 'days', by: -1},
		'}': {type: 'days', by: 1},
	};
	for (const [at, screen] of ['month', 'customers', 'leaks', 'chaos', 'runs', 'sql'].entries()) {
		wanted[String(at + 1)] = {type: 'screen', screen};
	}

	for (const [key, action] of Object.entries(wanted)) {
		expect(bindingFor(mode, key)?.action, key).toEqual(action);
	}
});

test('what is read is left and quit with the usual keys', () => {
	expect(bindingFor('reading', 'escape')?.action).toEqual({type: 'back'});
	expect(bindingFor('reading', 'q')?.action).toEqual({type: 'quit'});
});

test('every label says something, in few words', () => {
	for (const {label} of keymap) {
		expect(label).toMatch(/^\S.{0,28}\S$/);
	}
});

test('an editor is left with Esc, and steps through the year with keys that write nothing', () => {
	expect(bindingFor('writing', 'escape')?.action).toEqual({type: 'back'});
	expect(bindingFor('writing', 'ctrl+p')?.action).toEqual({type: 'prompt', kind: 'palette'});
	expect(bindingFor('writing', 'ctrl+pageup')?.action).toEqual({type: 'step', by: -1});
	expect(bindingFor('writing', 'ctrl+pagedown')?.action).toEqual({type: 'step', by: 1});
	expect(bindingFor('writing', 'alt+pageup')?.action).toEqual({type: 'days', by: -1});
	expect(bindingFor('writing', 'alt+pagedown')?.action).toEqual({type: 'days', by: 1});
});

test('a text field and a question leave every printable key alone', () => {
	for (let code = 32; code < 127; code++) {
		const key = code === 32 ? 'space' : String.fromCharCode(code);
		expect(bindingFor('text', key), key).toBeUndefined();
		expect(bindingFor('question', key), key).toBeUndefined();
	}
});

test('a key that nobody bound does nothing anywhere', () => {
	for (const mode of modes) {
		expect(bindingFor(mode, 'ctrl+y')).toBeUndefined();
		expect(bindingFor(mode, 'constructor')).toBeUndefined();
	}
});
