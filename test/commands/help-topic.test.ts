import {expect, test} from 'vitest';
import {commands} from '../../source/commands/options.ts';
import {keyLabel} from '../../source/ui/app/key-label.ts';
import {keymap} from '../../source/ui/app/keymap.ts';
import {terms} from '../../source/ui/explain/terms.ts';
import {leaktui} from '../helpers/leaktui.ts';

test('help alone is --help', () => {
	expect(leaktui('help')).toEqual(leaktui('--help'));
});

test.each(commands.map(({name}) => name))('help %s is its --help', (name) => {
	expect(leaktui('help', name)).toEqual(leaktui(name, '--help'));
});

test('help terms explains every term within 80 columns', () => {
	const {status, stdout} = leaktui('help', 'terms');
	expect(status).toBe(0);
	const words = stdout.replace(/\s+/g, ' ');
	for (const {name, sentence, formula} of terms) {
		expect(stdout).toMatch(new RegExp(`^${name.replace(/[()]/g, '\\$&')}$`, 'm'));
		expect(words).toContain(`${sentence} ${formula}`);
	}

	expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('help keys tells every key with what it does, within 80 columns', () => {
	const {status, stdout} = leaktui('help', 'keys');
	expect(status).toBe(0);
	const lines = stdout.split('\n').map((line) => line.replace(/ +/g, ' '));
	for (const {keys, label} of keymap.filter((binding) => binding.keys.length > 0 && !binding.isTwin)) {
		expect(lines).toContainEqual(expect.stringContaining(`${keys.map(keyLabel).join(' ')} ${label}`));
	}

	expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each([[['nonsense']], [['keys', 'terms']], [['constructor']]])('help %j is a wrong command line', (words) => {
	const {status, stdout, stderr} = leaktui('help', ...words);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: help takes one of simulate, [^\n]+ lessons, not "[^\n]+"\n$/);
});
