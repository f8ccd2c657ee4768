import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import fc from 'fast-check';
import {afterEach, expect, test, vi} from 'vitest';
import {cutInput, openKeyboard} from '../../../source/ui/terminal/keyboard.ts';

const esc = '\u001B';

afterEach(() => {
	vi.useRealTimers();
});

/** What Ink reads, read by read, while these are sent with the time given before each. */
function readsOf(sent: readonly (readonly [milliseconds: number, text: string])[]): string[] {
	vi.useFakeTimers();
	const stdin = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const {keys, close} = openKeyboard(stdin as unknown as ReadStream);
	const reads: string[] = [];
	keys.on('readable', () => {
		for (let text = keys.read(); text !== null; text = keys.read()) {
			reads.push(text);
		}
	});
	for (const [milliseconds, text] of sent) {
		vi.advanceTimersByTime(milliseconds);
		stdin.emit('data', text);
	}

	vi.runAllTimers();
	close();
	return reads;
}

test('a sequence that was split comes whole', () => {
	expect(
		readsOf([
			[0, `j${esc}[`],
			[10, '6'],
			[30, '~k'],
		]),
	).toEqual(['j', `${esc}[6~`, 'k']);
});

test('one that does not go on in time is Esc and letters', () => {
	expect(
		readsOf([
			[0, `${esc}[`],
			[50, 'j'],
		]),
	).toEqual([esc, '[', 'j']);
});

test('nothing comes after it is closed', () => {
	vi.useFakeTimers();
	const stdin = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const {keys, close} = openKeyboard(stdin as unknown as ReadStream);
	const heard = vi.fn();
	keys.on('readable', heard);
	stdin.emit('data', `${esc}[`);
	close();
	stdin.emit('data', 'j');
	vi.runAllTimers();
	expect(heard).not.toHaveBeenCalled();
});

test.each<[string, readonly string[], string]>([
	['jjj', ['jjj'], ''],
	[`${esc}[B`, [`${esc}[B`], ''],
	[`j${esc}[B${esc}OBk`, ['j', `${esc}[B`, `${esc}OB`, 'k'], ''],
	[esc, [esc], ''],
	[`${esc}${esc}`, [esc, esc], ''],
	[`${esc}q`, [esc, 'q'], ''],
	[`${esc}\r`, [esc, '\r'], ''],
	[`${esc}${esc}[C`, [esc, `${esc}[C`], ''],
	[`j${esc}[`, ['j'], `${esc}[`],
	[`${esc}[6`, [], `${esc}[6`],
	[`${esc}[1;5`, [], `${esc}[1;5`],
	[`${esc}O`, [], `${esc}O`],
	[`${esc}[20`, [], `${esc}[20`],
	[`${esc}[200~q${esc}[201~`, [`${esc}[200~`, 'q', `${esc}[201~`], ''],
	[`${esc}[[A`, [`${esc}[[A`], ''],
	['[R', ['[', 'R'], ''],
	['NOT OK', ['N', 'O', 'T ', 'O', 'K'], ''],
])('%j is read as %j, and %j waits', (text, pieces, held) => {
	expect(cutInput(text, true)).toEqual({pieces, held});
});

test('what waited in vain is Esc and letters', () => {
	expect(cutInput(`${esc}[`, false)).toEqual({pieces: [esc, '['], held: ''});
	expect(cutInput(`${esc}[6`, false)).toEqual({pieces: [esc, '[', '6'], held: ''});
});

test('nothing is lost or made up, wherever the input is cut', () => {
	const letters = fc.string({unit: fc.constantFrom(esc, '[', 'O', 'B', '6', '~', 'j', ';')});
	fc.assert(
		fc.property(letters, letters, (first, second) => {
			const one = cutInput(first, true);
			const two = cutInput(one.held + second, false);
			expect([...one.pieces, ...two.pieces].join('')).toBe(first + second);
			expect(two.held).toBe('');
		}),
	);
});
