import {expect, test} from 'vitest';
import {leaktui, spawnLeaktui} from '../helpers/leaktui.ts';

/** A line for each command, and for each way in which one ends. */
const lines: readonly string[] = [
	'simulate --customers 20 --json',
	'detect --customers 20',
	'export --customers 20 --out package.json',
	'report --customers 20 --out package.json/here.html',
	'sql SELECT --customers 20',
	'learn --list',
	'open nowhere --check',
	'runs list --store nowhere/at/all',
	'completions bash',
	'help keys',
	'--version',
	'--json',
	'simulate --sead=1',
	'',
];

test.each(lines)('what the thread of the tests answers is what a process answers: leaktui %s', (line) => {
	const words = line.split(' ').filter((word) => word !== '');
	expect(leaktui(...words)).toEqual(spawnLeaktui(...words));
});
