import {EventEmitter} from 'node:events';
import type {ReadStream, WriteStream} from 'node:tty';
import fc from 'fast-check';
import {afterEach, expect, test, vi} from 'vitest';
import type {Ground} from '../../../source/ui/terminal/ground.ts';
import {groundOfAnswer} from '../../../source/ui/terminal/ground-of-answer.ts';
import {groundQuestion} from '../../../source/ui/terminal/ground-question.ts';
import {openKeyboard} from '../../../source/ui/terminal/keyboard.ts';

const esc = '\u001B';
const white = `${esc}]11;rgb:ffff/ffff/ffff${esc}\\`;
const identity = `${esc}[?62;22c`;

afterEach(() => {
	vi.useRealTimers();
});

test.each<[string, Ground | undefined]>([
	['rgb:0000/0000/0000', 'dark'],
	['rgb:1e1e/1e1e/1e1e', 'dark'],
	['rgb:2e/34/40', 'dark'],
	['rgb:0/0/0', 'dark'],
	['rgba:0000/2b2b/3636/ffff', 'dark'],
	['rgb:ffff/ffff/ffff', 'light'],
	['rgb:fdf6/f6e3/e3e3', 'light'],
	['rgb:f/f/f', 'light'],
	['RGB:FFFF/FFFF/FFFF', 'light'],
	['rgb:8080/8080/8080', 'unknown'],
	['#ffffff', undefined],
	['rgb:ffff/ffff', undefined],
	['?', undefined],
])('a background of %s is %s', (color, ground) => {
	expect(groundOfAnswer(`${esc}]11;${color}\u0007`)).toBe(ground);
	expect(groundOfAnswer(`${esc}]11;${color}${esc}\\`)).toBe(ground);
});

/** The keyboard of a program that has just asked, and what came of what was sent, each piece so many milliseconds after the one before. */
function asked(sent: readonly (readonly [milliseconds: number, text: string])[]) {
	vi.useFakeTimers();
	const stdin = Object.assign(new EventEmitter(), {setEncoding() {}, pause() {}});
	const written: string[] = [];
	const grounds: Ground[] = [];
	const keys: string[] = [];
	const question = groundQuestion();
	const keyboard = openKeyboard(stdin as unknown as ReadStream, () => Math.max(75, question.isDueIn()), question.hear);
	keyboard.keys.on('readable', () => {
		for (let text = keyboard.keys.read(); text !== null; text = keyboard.keys.read()) {
			keys.push(text as unknown as string);
		}
	});
	question.listen((ground) => grounds.push(ground));
	question.ask({write: (text: string) => written.push(text)} as unknown as WriteStream);
	for (const [milliseconds, text] of sent) {
		vi.advanceTimersByTime(milliseconds);
		stdin.emit('data', text);
	}

	vi.runAllTimers();
	keyboard.close();
	return {keys, grounds, written, question};
}

test('the answer is told at once, and is no key', () => {
	const {keys, grounds, written} = asked([[5, `j${white}${identity}k`]]);
	expect(written).toEqual([`${esc}]11;?${esc}\\${esc}[c`]);
	expect(grounds).toEqual(['light']);
	expect(keys.join('')).toBe('jk');
});

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test('wherever it is cut, however long the pieces take, the answer presses no key', () => {
	const text = white + identity;
	const begins = [0, white.length];
	fc.assert(
		fc.property(
			fc.array(fc.integer({min: 1, max: text.length - 1}), {maxLength: 6}),
			fc.array(fc.integer({min: 0, max: 5000}), {minLength: 7, maxLength: 7}),
			(cuts, gaps) => {
				const places = [0, ...new Set(cuts.sort((a, b) => a - b)), text.length];
				const pieces = places.slice(1).map((to, at) => text.slice(places[at], to));
				// What may have been typed as well, Esc and ] and a digit, is that once nobody waits any more.
				const isOpen = places.some((place) => begins.some((begin) => place > begin && place < begin + 4));
				fc.pre(!isOpen || total(gaps.slice(0, pieces.length)) < 900);
				expect(asked(pieces.map((piece, at) => [gaps[at] as number, piece])).keys).toEqual([]);
			},
		),
	);
});

test('a late answer is swallowed, and changes nothing', () => {
	const {keys, grounds} = asked([
		[3000, white],
		[10, `${identity}j`],
	]);
	expect(grounds).toEqual([]);
	expect(keys.join('')).toBe('j');
});

test('Esc waits for an answer that is due, and no longer than ever once all is answered', () => {
	const order: string[] = [];
	const waits = (sent: readonly (readonly [number, string])[]) => {
		order.length = 0;
		const began = asked([...sent, [80, esc], [80, '[B']]);
		return began.keys;
	};
	expect(waits([[1, white + identity]])).toEqual([esc]);
	expect(waits([])).toEqual([`${esc}[B`]);
});

test('who leaves waits for the answer, so that no shell gets it, but not for ever', async () => {
	vi.useFakeTimers();
	const question = groundQuestion();
	await question.settled();
	question.ask({write() {}} as unknown as WriteStream);
	const left = vi.fn();
	void question.settled().then(left);
	await vi.advanceTimersByTimeAsync(900);
	expect(left).not.toHaveBeenCalled();
	question.hear(identity);
	await vi.advanceTimersByTimeAsync(0);
	expect(left).toHaveBeenCalledTimes(1);
	question.ask({write() {}} as unknown as WriteStream);
	void question.settled().then(left);
	await vi.advanceTimersByTimeAsync(1001);
	expect(left).toHaveBeenCalledTimes(2);
});

test('who listens later is told as well', () => {
	const question = groundQuestion(() => 0);
	question.ask({write() {}} as unknown as WriteStream);
	question.hear(white);
	const told: Ground[] = [];
	question.listen((ground) => told.push(ground));
	expect(told).toEqual(['light']);
});
