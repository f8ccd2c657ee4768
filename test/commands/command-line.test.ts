import {expect, test} from 'vitest';
import {leaktui} from '../helpers/leaktui.ts';

/** Every mistake: what is typed, and what the sentence must say of it. */
const mistakes: readonly (readonly [line: string, ...says: string[]])[] = [
	['--customers 0', '--customers', 'from 1 to 10,000,000', '"0"'],
	['--customers 10000001', '--customers', 'from 1 to 10,000,000', '"10000001"'],
	['--customers 1e9', '--customers', '"1e9"'],
	['--customers -5', '--customers', '"-5"'],
	['--customers many', '--customers', '"many"'],
	['--customers NaN', '--customers', '"NaN"'],
	['--customers 1.5', '--customers', 'a whole number', '"1.5"'],
	['--customers=', '--customers', '""'],
	['--customers', '--customers', 'no value is given'],
	['--customers --json', '--customers', 'no value is given'],
	['--months 0', '--months', 'from 1 to 36', '"0"'],
	['--months 37', '--months', 'from 1 to 36', '"37"'],
	['--mix 60/30/20', '--mix', 'sum to 100', '"60/30/20"'],
	['--mix 60/40', '--mix', 'sum to 100', '"60/40"'],
	['--mix 110/-5/-5', '--mix', '"110/-5/-5"'],
	...['ghost', 'zombie', 'leaky', 'churn', 'late'].flatMap((dial) => [
		[`--${dial} -1`, `--${dial}`, 'from 0 to 100', '"-1"'] as const,
		[`--${dial} 100.1`, `--${dial}`, 'from 0 to 100', '"100.1"'] as const,
	]),
	...['NaN', 'Infinity', '1e9', '', '1,5', '%', '0x10'].map(
		(value) => [`--ghost=${value}`, '--ghost', `"${value}"`] as const,
	),
	...['terms', 'grace', 'detector-grace'].flatMap((name) => [
		[`--${name} -1`, `--${name}`, 'from 0 to 90', '"-1"'] as const,
		[`--${name} 91`, `--${name}`, 'from 0 to 90', '"91"'] as const,
	]),
	['--seed=', '--seed', '1 to 80 characters', '""'],
	['--seed', '--seed', 'no value is given'],
	[`--seed ${'x'.repeat(81)}`, '--seed', '1 to 80 characters'],
	['--seed a --seed b', '--seed', 'twice'],
	['--json --json', '--json', 'twice'],
	['--json --seed a --json', '--json', 'twice'],
	['--no-color --no-color', '--no-color', 'twice'],
	['--seed=a --seed a', '--seed', 'twice'],
	['--json=yes', '--json', 'no value', '"yes"'],
	['--detector-ignore-status=no', '--detector-ignore-status', 'no value', '"no"'],
	['--incident 2024-13:ghost=1', '--incident', '"2024-13:ghost=1"'],
	['--incident 2023-12:ghost=1', '--incident', '"2023-12:ghost=1"'],
	['--incident 2025-01:ghost=1', '--incident', 'from 2024-01 to 2024-12', '"2025-01:ghost=1"'],
	['--incident 2024-06:gost=1', '--incident', 'ghost, zombie, short-paid, ', '"2024-06:gost=1"'],
	['--incident 2024-06:churn=1', '--incident', '"2024-06:churn=1"'],
	['--incident 2024-06:ghost=101', '--incident', '"2024-06:ghost=101"'],
	['--incident 2024-06', '--incident', '"2024-06"'],
	['--as-of 2023-12-31', '--as-of', 'from 2024-01-01 to 2025-01-15', '"2023-12-31"'],
	['--as-of 2025-01-16', '--as-of', 'from 2024-01-01 to 2025-01-15', '"2025-01-16"'],
	['--as-of 2025-01', '--as-of', '"2025-01"'],
	['--as-of 2024-02-30', '--as-of', '"2024-02-30"'],
	['--as-of tomorrow', '--as-of', '"tomorrow"'],
	['--as-of 2024-07-01 --months 3 --terms 0 --grace 0', '--as-of', 'to 2024-03-31', '"2024-07-01"'],
	['--custmers 5', '--custmers', 'did you mean --customers?'],
	['--sead=1', '--sead', 'did you mean --seed?'],
	['--Json', '--Json', 'did you mean --json?'],
	['--xyzzyx', '--xyzzyx', '--help'],
	['--no-json', '--no-json'],
	['--seed.x 1', '--seed.x'],
	['--__proto__=1', '--__proto__'],
	['--constructor 1', '--constructor'],
	['-j', '-j'],
	['extra', 'options only', '"extra"'],
	['-- --seed', 'options only', '"--seed"'],
	['--csv', 'simulate takes no --csv', 'detect'],
	['--out here', 'simulate takes no --out', 'export'],
];

test.each(mistakes)('simulate %s', (line, ...says) => {
	const {status, stdout, stderr} = leaktui('simulate', ...line.split(' '));
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
	for (const part of says) {
		expect(stderr).toContain(part);
	}
});

test.each([
	[['simulat'], 'did you mean simulate?'],
	[['frobnicate'], 'simulate, open, detect, export, report, sql, learn, runs'],
	[['--json'], 'the terminal UI takes no --json'],
	[['detect', '--json', '--csv'], 'exclude each other'],
	[['export'], '--out DIR'],
	[['export', '--out='], '--out takes a path'],
	[['export', '--out', 'x', '--format', 'xml'], '--format takes csv, json, sql, parquet, duckdb, not "xml"'],
	[['export', '--out', 'x', '--answers='], '--answers takes a path'],
	[['simulate', '--run', 'nobody'], '"nobody"'],
])('%j is a wrong command line too', (words, says) => {
	const {status, stdout, stderr} = leaktui(...words);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/^leaktui: [^\n]+\n$/);
	expect(stderr).toContain(says);
});

test('what was typed is shown without what a terminal would act on, and not at full length', () => {
	const {stderr} = leaktui('simulate', `--customers=\u001b[2J${'9'.repeat(5000)}`);
	expect(stderr).not.toContain('\u001b');
	expect(stderr.length).toBeLessThan(200);
});

test.each([
	['--ghost', '1.5%'],
	['--ghost', '0'],
	['--ghost', '100'],
	['--customers', '1'],
	['--months', '36'],
	['--mix', '33.3/33.3/33.4'],
	['--terms', '90'],
	['--seed', '--', '--ghost=1'],
])('the bounds themselves are fine: %s %s', (...words) => {
	const {status, stderr} =
		words[1] === '--' ? leaktui('simulate', '--seed=--', '--ghost=1') : leaktui('simulate', ...words);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
});

test('seeds are taken letter by letter: quotes, dashes, equals signs, digits', () => {
	for (const seed of ["'a'", '"a"', '-x', '007', 'a=b', 'true', '1e3', '漢字 😀']) {
		const {stdout} = leaktui('simulate', '--customers', '1', '--json', '--seed', seed);
		expect(JSON.parse(stdout).settings.seed).toBe(seed);
	}
});

test('what may be repeated adds up, and after -- come words alone', () => {
	const {stdout} = leaktui('simulate', '--json', '--incident', '2024-01:ghost=1', '--incident=2024-02:ghost=2');
	expect(JSON.parse(stdout).settings.incidents).toHaveLength(2);
	expect(leaktui('runs', 'show', '--', '--json').stderr).toMatch(/there is no run named "--json"/);
	expect(leaktui('--help', '--').stdout).toBe(leaktui('-h').stdout);
});

test('one seed gives one year, however it is composed', () => {
	const years = ['Zu\u0308rich', 'Z\u00fcrich', ' Zu\u0308rich '].map(
		(seed) => leaktui('simulate', '--customers', '3', '--seed', seed).stdout,
	);
	expect(new Set(years).size).toBe(1);
	expect(leaktui('simulate', '--customers', '1', '--seed', '👩\u200D💻').stdout).toMatch('seed 👩\u200D💻,');
});

test('options may stand before the command', () => {
	expect(leaktui('--customers', '3', 'detect', '--json')).toEqual(leaktui('detect', '--json', '--customers=3'));
});
