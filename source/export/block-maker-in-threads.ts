import {Worker} from 'node:worker_threads';
import type {Survey} from '../simulation/cancellations.ts';
import type {Block, BlockMaker, BlockOrder, Recipe} from './block.ts';
import {blockMakerHere} from './block-maker-here.ts';

/** How many threads make blocks, this one among them, and the built program that each of the others runs. */
export type Jobs = {readonly count: number; readonly program: URL};

type Answer = Survey | Block;
type Waiting = {readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void};
type Thread = {readonly worker: Worker; readonly waiting: Waiting[]; isReady: boolean};

/** Orders that a thread has at a time, this one too: with a second one waiting it goes on at once. */
const ordersAhead = 2;

/**
 * Makes blocks in this thread and in others. A thread takes orders once it has started; until then this
 * one does all the work. A thread that fails or is ended takes all orders with it: each throws one sentence,
 * and so does every later one.
 */
export function blockMakerInThreads(recipe: Recipe, {count, program}: Jobs): BlockMaker {
	const here = blockMakerHere(recipe);
	let failure: Error | undefined;
	const fail = (sentence: string) => {
		failure ??= new Error(sentence);
		for (const {reject} of threads.flatMap(({waiting}) => waiting.splice(0))) {
			reject(failure);
		}
	};
	const threads = Array.from({length: count - 1}, () => startThread(program, recipe, fail));
	const doHere = async <Asked>(work: () => Promise<Asked>): Promise<Asked> => {
		const answer = await work();
		if (failure) {
			throw failure;
		}

		return answer;
	};

	/** Has it done by the thread that has least to do, or here where all of them have enough. */
	const ask = async <Asked extends Answer>(order: BlockOrder, work: () => Promise<Asked>): Promise<Asked> => {
		if (failure) {
			throw failure;
		}

		const open = threads.filter(({isReady, waiting}) => isReady && waiting.length < ordersAhead);
		const least = open.sort((a, b) => a.waiting.length - b.waiting.length)[0];
		return least === undefined ? doHere(work) : (askThread(least, order) as Promise<Asked>);
	};
	return {
		survey: (order, span) => ask({type: 'survey', span, order}, () => here.survey(order, span)),
		block: (limits, span, memory) => ask({type: 'block', span, limits, memory}, () => here.block(limits, span, memory)),
		underway: count * ordersAhead,
		async close() {
			await Promise.all(threads.map(({worker}) => worker.terminate()));
		},
	};
}

/** Starts a thread. It says that it is there by a first message of nothing; each further one answers the oldest order. */
function startThread(program: URL, recipe: Recipe, fail: (sentence: string) => void): Thread {
	const worker = new Worker(program, {workerData: recipe});
	const thread: Thread = {worker, waiting: [], isReady: false};
	worker.on('message', (answer: Answer | undefined) => {
		thread.isReady = true;
		if (answer !== undefined) {
			thread.waiting.shift()?.resolve(answer);
		}
	});
	worker.on('error', (error) => fail(`a worker failed: ${String(error.message).split('\n')[0]}`));
	worker.on('exit', () => fail('a worker came to an end before its work was done'));
	return thread;
}

function askThread({worker, waiting}: Thread, order: BlockOrder): Promise<Answer> {
	return new Promise((resolve, reject) => {
		waiting.push({resolve, reject});
		worker.postMessage(order, order.type === 'block' ? [...order.memory] : []);
	});
}
