import {setImmediate as turn} from 'node:timers/promises';
import {expect, test, vi} from 'vitest';
import {inPieces} from '../../../source/ui/app/in-pieces.ts';

/** Work of so many pieces, and a clock by which each takes so many milliseconds. */
function someWork(pieces: number, milliseconds: number) {
	const done: number[] = [];
	let time = 0;
	function* work(): Generator<undefined, void> {
		for (let piece = 0; piece < pieces; piece++) {
			time += milliseconds;
			done.push(piece);
			yield;
		}
	}

	return {done, work: work(), now: () => time};
}

test('others have their turn between pieces, until all are done', async () => {
	const {done, work, now} = someWork(4, 6);
	inPieces(work, now);
	const seen = [done.length];
	while (done.length < 4) {
		await turn();
		seen.push(done.length);
	}

	expect([...new Set(seen)]).toEqual([0, 1, 2, 3, 4]);
});

test('it goes on while nothing else happens', async () => {
	const {done, work, now} = someWork(500, 6);
	await new Promise<void>((resolve) => {
		function* withEnd(): Generator<undefined, void> {
			yield* work;
			resolve();
		}

		inPieces(withEnd(), now);
	});
	expect(done).toHaveLength(500);
});

test('short ones are done together', async () => {
	const {done, work, now} = someWork(8, 1);
	inPieces(work, now);
	await vi.waitUntil(() => done.length > 0, {interval: 1});
	expect(done.length).toBeGreaterThan(1);
});

test('what is stopped does no further piece', async () => {
	const {done, work, now} = someWork(1000, 6);
	const stop = inPieces(work, now);
	while (done.length === 0) {
		await turn();
	}

	stop();
	const so = done.length;
	await turn();
	await turn();
	expect(done).toHaveLength(so);
	expect(so).toBeLessThan(1000);
});
