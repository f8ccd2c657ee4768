import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {aFolder} from '../helpers/a-store.ts';
import {aTerminal} from '../helpers/a-terminal.ts';
import {inShell, leaktui as withoutTerminal} from '../helpers/leaktui.ts';

const table = withoutTerminal('simulate').stdout;

describe('without a screen it prints the table of the year', () => {
	test('where neither end is a terminal', () => {
		expect(withoutTerminal()).toMatchObject({status: 0, stdout: table, stderr: ''});
	});

	test.each([
		['the output is a pipe', 'leaktui | cat'],
		['the input is a pipe', 'true | leaktui'],
		['the input is closed', 'leaktui < /dev/null'],
	])('where %s', async (_, line) => {
		const leaktui = aTerminal({line, columns: 120, rows: 60});
		expect(await leaktui.ends()).toBe(0);
		await leaktui.sees('left with 0');
		expect(leaktui.screen.normalLines().slice(0, -1)).toEqual(table.trimEnd().split('\n'));
	});

	test.each(['TERM=dumb leaktui', 'TERM= leaktui', 'unset TERM; leaktui'])(
		'where the terminal is: %s',
		async (line) => {
			const leaktui = aTerminal({line, columns: 120, rows: 60});
			expect(await leaktui.ends()).toBe(0);
			await leaktui.sees('left with 0');
			expect(leaktui.screen.normalLines().slice(0, -1)).toEqual(table.trimEnd().split('\n'));
		},
	);
});

test.each(['leaktui', 'leaktui simulate', 'leaktui detect', 'leaktui --help', 'leaktui detect --json'])(
	'%s | head -1 ends well',
	(call) => {
		const {stdout, stderr} = inShell(`${call} | head -1; test $PIPESTATUS -eq 0 || echo failed`);
		expect(stderr).toBe('');
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
	},
);

test('output that nobody takes is an error in one sentence', () => {
	const {status, stderr} = spawnSync('bash', ['-c', `"$0" dist/cli.js simulate > /dev/full`, process.execPath], {
		encoding: 'utf8',
		cwd: new URL('../..', import.meta.url),
	});
	expect(status).toBe(1);
	expect(stderr).toMatch(/^leaktui: standard output: the disk is full\n$/);
});

test.each([
	['closed', 'leaktui simulate --months 1 >&-', 0],
	['a closed error output', 'leaktui simulate --months 1 2>&- >/dev/null', 0],
	['a closed error output, and a wrong word', 'leaktui --bad 2>&-', 2],
	['an error output that takes nothing, and a wrong word', 'leaktui --bad 2>/dev/full', 2],
	['an error output that nobody reads, and a wrong word', '{ leaktui --bad; echo $? >&3; } 2>&1 >/dev/null | true', 2],
	['a closed input', 'leaktui simulate --months 1 <&- >/dev/null', 0],
	['all of them closed', 'leaktui simulate --months 1 <&- >&- 2>&-', 0],
	['an output that takes nothing, and files are written', 'leaktui export --months 1 --out year >/dev/full', 1],
	['a closed output, and files are written', 'leaktui export --months 1 --out year >&-', 0],
])('streams: %s', async (_, call, status) => {
	const line = call.includes('>&3') ? `exec 3>&1; ${call}` : `${call}; echo $?`;
	const {stdout, stderr} = inShell(line, await aFolder());
	expect(stdout).toBe(`${status}\n`);
	expect(stderr).toMatch(/^(?:leaktui: [^\n]+\n)?$/);
});

test('colours where they are wanted, and none with NO_COLOR; the selection stays marked', async () => {
	const colored = await aTerminal().press('2').sees('▸ 0001');
	expect(colored.screen.coloredCells()).toBeGreaterThan(0);
	const forced = await aTerminal({env: {FORCE_COLOR: 'yes', CLICOLOR: '0'}})
		.press('2')
		.sees('▸ 0001');
	expect(forced.screen.coloredCells()).toBeGreaterThan(0);
	for (const options of [{env: {NO_COLOR: '1'}}, {env: {CLICOLOR: '0'}}, {words: ['--no-color']}]) {
		const plain = await aTerminal(options).press('2').sees('▸ 0001');
		expect(plain.screen.coloredCells()).toBe(0);
		expect(plain.screen.inverseCells()).toBeGreaterThan(0);
	}
});

test.each([
	['LANG=C', {env: {LANG: 'C'}}],
	['LC_ALL=POSIX', {env: {LC_ALL: 'POSIX'}}],
	['--ascii', {words: ['--ascii']}],
])('%s draws with ASCII alone', async (_, options) => {
	const leaktui = aTerminal(options);
	for (const key of ['1', '2', '3', '4', '5']) {
		await leaktui.press(key).sees(`[${key} `);
		expect(leaktui.screen.lines().join('\n')).toMatch(/^[\n -~]*$/);
	}
});
