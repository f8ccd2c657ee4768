import {Worker} from 'node:worker_threads';
import type {Survey} from '../simulation/cancellations.ts';
import {type Block, type BlockMaker, type BlockOrder, type Memory, memoryOf, type Recipe} from './block.ts';

/** How many threads make blocks, and the built program that each runs. */
export type Jobs = {readonly count: number; readonly program: URL};

type Answer = Survey | Block;
type Waiting = {readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void};
type Thread = {readonly worker: Worker; readonly waiting: Waiting[]};

/** Orders that a thread has at a time: with a second one waiting it goes on at once. */
const ordersAhead = 2;

/**
 * Makes blocks in threads of their own. A thread that fails or is ended takes all orders with it: each throws one
 * sentence, and so does every later one.
 */
export function blockMakerInThreads(recipe: Recipe, {count, program}: Jobs): BlockMaker {
	let failure: Error | undefined;
	const fail = (sentence: string) => {
		failure ??= new Error(sentence);
		for (const {reject} of threads.flatMap(({waiting}) => waiting.splice(0))) {
			reject(failure);
		}
	};
	const threads = Array.from({length: count}, (): Thread => {
		const worker = new Worker(program, {workerData: recipe});
		const waiting: Waiting[] = [];
		worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
		worker.on('error', (error) => fail(`a worker failed: ${String(error.message).split('\n')[0]}`));
		worker.on('exit', () => fail('a worker came to an end before its work was done'));
		return {worker, waiting};
	});
	const free: Memory[] = [];
	const ask = <Asked extends Answer>(order: BlockOrder, handedOver: Memory = []) =>
		new Promise<Answer>((resolve, reject) => {
			if (failure) {
				reject(failure);
				return;
			}

			const {worker, waiting} = threads.reduce((least, thread) =>
				thread.waiting.length < least.waiting.length ? thread : least,
			);
			waiting.push({resolve, reject});
			worker.postMessage(order, handedOver);
		}) as Promise<Asked>;
	return {
		survey: (order, span) => ask<Survey>({type: 'survey', span, order}),
		block(limits, span) {
			const memory = free.pop() ?? [];
			return ask<Block>({type: 'block', span, limits, memory}, memory);
		},
		reuse: (block) => free.push(memoryOf(block)),
		underway: count * ordersAhead,
		async close() {
			await Promise.all(threads.map(({worker}) => worker.terminate()));
		},
	};
}
