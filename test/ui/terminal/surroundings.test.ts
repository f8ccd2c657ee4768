import {expect, test} from 'vitest';
import {escapeWait} from '../../../source/ui/terminal/escape-wait.ts';
import {windowSize} from '../../../source/ui/terminal/window-size.ts';

test.each([
	[{}, 75],
	[{SSH_TTY: ''}, 75],
	[{SSH_TTY: '/dev/pts/3'}, 100],
	[{SSH_CONNECTION: '10.0.0.1 5022 10.0.0.2 22'}, 100],
])('with %j Esc waits for %i ms', (env, milliseconds) => {
	expect(escapeWait(env)).toBe(milliseconds);
});

test.each([
	['the window says', {columns: 100, rows: 30}, {COLUMNS: '7', LINES: '7'}, {columns: 100, rows: 30}],
	['it does not say', {columns: 0, rows: 0}, {COLUMNS: '132', LINES: '43'}, {columns: 132, rows: 43}],
	['nobody says', {}, {}, {columns: 80, rows: 24}],
	['nonsense is said', {}, {COLUMNS: '-1', LINES: '1e9'}, {columns: 80, rows: 24}],
])('the size of the window, where %s', (_, stdout, env, size) => {
	expect(windowSize(stdout, env)).toEqual(size);
});
