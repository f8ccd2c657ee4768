import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {afterEach, expect, test, vi} from 'vitest';
import {openKeyboard} from '../../../source/ui/terminal/keyboard.ts';

const esc = '\u001B';

afterEach(() => {
	vi.useRealTimers();
});

/** What Ink reads, read by read, while these are sent with the time given before each. */
function readsOf(sent: readonly (readonly [milliseconds: number, text: string])[]): string[] {
	vi.useFakeTimers();
	const stdin = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const {keys, close} = openKeyboard(stdin as unknown as ReadStream, () => 75);
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

test('an Esc that stays alone is Esc, and the rest that comes after it is nobody', () => {
	expect(
		readsOf([
			[0, esc],
			[80, '[<64;70;34M'],
			[10, 'j'],
		]),
	).toEqual([esc, 'j']);
});

test('nothing comes after it is closed', () => {
	vi.useFakeTimers();
	const stdin = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const {keys, close} = openKeyboard(stdin as unknown as ReadStream, () => 75);
	const heard = vi.fn();
	keys.on('readable', heard);
	stdin.emit('data', `${esc}[`);
	close();
	stdin.emit('data', 'j');
	vi.runAllTimers();
	expect(heard).not.toHaveBeenCalled();
});
