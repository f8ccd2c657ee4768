import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stopwatch} from '../../../source/sql/engine/stopwatch.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

/** Work that takes so many milliseconds. */
function work(milliseconds: number): Promise<string> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds, 'done'));
}

test('time is counted while work is done, and not in between: whoever reads slowly is not stopped for it', async () => {
	const onOver = vi.fn();
	const watch = stopwatch(1000, onOver);
	for (let piece = 0; piece < 3; piece++) {
		const piecework = watch.during(work(300));
		await vi.advanceTimersByTimeAsync(300);
		expect(await piecework).toBe('done');
		await vi.advanceTimersByTimeAsync(5000);
	}

	expect(watch.milliseconds()).toBe(900);
	expect(onOver).not.toHaveBeenCalled();
});

test('pieces of work that take too long together are told of, once, while the last is done', async () => {
	const onOver = vi.fn();
	const watch = stopwatch(1000, onOver);
	const first = watch.during(work(700));
	await vi.advanceTimersByTimeAsync(700);
	await first;
	const second = watch.during(work(700));
	await vi.advanceTimersByTimeAsync(299);
	expect(onOver).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1);
	expect(onOver).toHaveBeenCalledOnce();
	await vi.advanceTimersByTimeAsync(400);
	expect(await second).toBe('done');
});

test('work that fails fails as it would, and its time counts', async () => {
	const watch = stopwatch(1000, () => undefined);
	const failing = watch.during(work(200).then(() => Promise.reject(new Error('broken'))));
	const told = expect(failing).rejects.toThrow('broken');
	await vi.advanceTimersByTimeAsync(200);
	await told;
	expect(watch.milliseconds()).toBe(200);
});
