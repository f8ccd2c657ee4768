import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {keysOf} from '../../../source/ui/terminal/keys.ts';
import {cutInput} from '../../../source/ui/terminal/sequences.ts';

const noKey = {} as Key;

test.each([
	['\u001B[15~', 'f5'],
	['\u001B[[E', 'f5'],
	['\u001B[3~', 'delete'],
	['\u001B\r', 'alt+enter'],
	['\u001Bz', 'alt+z'],
	['\u001B\u007F', 'alt+backspace'],
])('%j arrives as %s', (sequence, name) => {
	const {pieces, held} = cutInput(`a${sequence}b`);
	expect(held).toBe('');
	expect(pieces.flatMap((piece) => keysOf(piece, noKey))).toEqual(['a', name, 'b']);
});
