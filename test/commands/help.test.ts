import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commands, sharedOptions} from '../../source/commands/options.ts';
import {fields} from '../../source/simulation/settings-fields.ts';
import {leaktui} from '../helpers/leaktui.ts';

test('--help names every command and every shared option, within 130 columns', () => {
	const {status, stdout, stderr} = leaktui('--help');
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	for (const {usage} of commands) {
		expect(stdout).toContain(`leaktui ${usage[0]}`);
	}

	for (const {option} of fields) {
		expect(stdout).toContain(`--${option}`);
	}

	for (const {name, explanation} of sharedOptions) {
		expect(stdout).toMatch(new RegExp(`^ {2}--${name}\\b`, 'm'));
		expect(stdout).toContain(explanation);
	}

	expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
});

test.each(commands.map(({name, options}) => [name, options] as const))(
	'%s --help lists its own options',
	(name, options) => {
		const {status, stdout} = leaktui(name, '--help');
		expect(status).toBe(0);
		expect(stdout).toMatch(new RegExp(`^Usage\n  leaktui ${name}`));
		for (const option of options) {
			expect(stdout).toMatch(new RegExp(`^ {2}--${option.name}\\b`, 'm'));
		}

		expect(leaktui('-h', name).stdout).toBe(stdout);
	},
);

test('--version is that of the package', () => {
	const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
	expect(leaktui('--version')).toMatchObject({status: 0, stdout: `${version}\n`});
	expect(leaktui('simulate', '--version').stdout).toBe(`${version}\n`);
});
