import {afterEach, expect, test, vi} from 'vitest';
import {startProgress} from '../../source/commands/progress.ts';

const wasTerminal = process.stderr.isTTY;
afterEach(() => {
	vi.restoreAllMocks();
	process.stderr.isTTY = wasTerminal;
});

function shown(isTerminal: boolean): string {
	process.stderr.isTTY = isTerminal;
	const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const progress = startProgress('exporting', 1000);
	for (const done of [1, 10, 11, 19, 500, 1000]) {
		progress.at(done);
	}

	progress.end();
	return write.mock.calls.map(([text]) => text).join('');
}

test('one line, written anew at each percent, and gone at the end', () => {
	const erase = '\u001b[K';
	const at = (percent: number) => `\rexporting ${percent} %${erase}`;
	expect(shown(true)).toBe(`${at(1)}${at(50)}${at(100)}\r${erase}`);
});

test('nothing where standard error is no terminal', () => {
	expect(shown(false)).toBe('');
});
