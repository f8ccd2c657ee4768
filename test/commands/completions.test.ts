import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {bashCompletions} from '../../source/commands/completions-bash.ts';
import {fishCompletions} from '../../source/commands/completions-fish.ts';
import {zshCompletions} from '../../source/commands/completions-zsh.ts';
import {commands, sharedOptions, shells} from '../../source/commands/options.ts';
import {leaks} from '../../source/scenarios/index.ts';
import {leaktui} from '../helpers/leaktui.ts';

const scripts = {bash: bashCompletions(), zsh: zshCompletions(), fish: fishCompletions()};

function isInstalled(shell: string): boolean {
	return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

/** What a shell prints, given its script of completions and some lines more. */
function prints(shell: keyof typeof scripts, lines: string, before = ''): string[] {
	const words = {bash: ['--norc', '-c'], zsh: ['-f', '-c'], fish: ['--no-config', '-c']}[shell];
	const {stdout, stderr} = spawnSync(shell, [...words, `${before}\n${scripts[shell]}\n${lines}`], {encoding: 'utf8'});
	expect(stderr).toBe('');
	return stdout.split('\n').filter((line) => line !== '');
}

/** What bash offers for the last of these words, which it has taken apart at equals signs. */
function offeredByBash(...words: readonly string[]): string[] {
	const quoted = words.map((word) => `'${word}'`).join(' ');
	return prints(
		'bash',
		`COMP_WORDS=(leaktui ${quoted}); COMP_CWORD=${words.length}; _leaktui; printf '%s\\n' "\${COMPREPLY[@]}"`,
	);
}

test.each(shells)('completions %s prints the script', (shell) => {
	expect(leaktui('completions', shell)).toEqual({status: 0, stdout: scripts[shell], stderr: ''});
});

test.each([[[]], [['tcsh']], [['bash', 'zsh']]])('completions %j is a wrong command line', (words) => {
	const {status, stdout, stderr} = leaktui('completions', ...words);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: completions takes one of bash, zsh, fish[^\n]+\n$/);
});

test.each(shells)('%s knows every command and every option', (shell) => {
	for (const {name} of commands) {
		expect(scripts[shell]).toMatch(new RegExp(`\\b${name}\\b`));
	}

	for (const {name} of [...sharedOptions, ...commands.flatMap(({options}) => options)]) {
		expect(scripts[shell]).toMatch(new RegExp(shell === 'fish' ? ` -l ${name} ` : `--${name}\\b`));
	}
});

describe('bash offers', () => {
	const names = commands.map(({name}) => name);
	test.each([
		['commands', [''], names],
		['commands by their first letters', ['de'], ['detect']],
		['commands after an option with its value', ['--seed', 'detect', ''], names],
		['commands after an option that has its value behind =', ['--seed', '=', 'x', 's'], ['simulate', 'sql']],
		['nothing as the value of a free text', ['--seed', ''], []],
		[
			"a command's own options beside the shared ones",
			['detect', '--c'],
			['--customers', '--churn', '--csv', '--currency'],
		],
		['no options of other commands', ['simulate', '--cs'], []],
		['what an option takes', ['export', '--format', ''], ['csv', 'json', 'sql', 'parquet', 'duckdb']],
		['what an option takes behind =', ['export', '--format', '='], ['csv', 'json', 'sql', 'parquet', 'duckdb']],
		['scenarios', ['sql', '--score', ''], leaks.map(({id}) => id)],
		['its first letters behind =', ['export', '--format', '=', 'j'], ['json']],
		['folders', ['--store', 'sour'], ['source']],
		['files', ['export', '--answers', 'package-'], ['package-lock.json']],
		['words of a command', ['runs', 're'], ['rename']],
		['words of a command once', ['runs', 'show', ''], []],
		['files where a run is imported', ['runs', 'import', 'tsc'], ['tsconfig.json']],
		['shells', ['completions', ''], [...shells]],
		['topics', ['help', 'ter'], ['terms']],
	])('%s', (_name, words, offered) => {
		expect(offeredByBash(...words)).toEqual(offered);
	});

	test('all this without a word of complaint in strict mode', () => {
		expect(prints('bash', 'set -eu; COMP_WORDS=(leaktui s); COMP_CWORD=1; _leaktui; echo "$COMPREPLY"')).toEqual([
			'simulate',
		]);
	});
});

test('quotes are closed in every line for zsh and fish', () => {
	for (const line of [...scripts.zsh.split('\n'), ...scripts.fish.split('\n')]) {
		const bare = line.replace(/\\'|#.*$/g, '').replace(/'[^']*'/g, '');
		expect(bare).not.toContain("'");
	}
});

test.skipIf(!isInstalled('zsh'))('zsh reads its script', () => {
	const registers = 'compdef() { print registers $@ }';
	expect(prints('zsh', 'functions _leaktui > /dev/null && print read', registers)).toEqual([
		'registers _leaktui leaktui',
		'read',
	]);
});

test.skipIf(!isInstalled('fish'))('fish offers commands, options and what they take', () => {
	const offered = (line: string) =>
		prints('fish', `complete -C '${line}'`).map((entry) => entry.split('\t')[0] as string);
	expect(offered('leaktui ').sort()).toEqual(commands.map(({name}) => name).sort());
	expect(offered('leaktui detect --cs')).toEqual(['--csv']);
	expect(offered('leaktui export --format ')).toEqual(['csv', 'json', 'sql', 'parquet', 'duckdb']);
	expect(offered('leaktui runs re')).toEqual(['rename']);
	expect(offered('leaktui runs show ')).toEqual([]);
});
