import {setImmediate} from 'node:timers/promises';
import type {BlockMaker, Recipe} from './block.ts';
import {blockMakers} from './make-block.ts';

/** Makes blocks in this thread, one at a time; before each, whoever waits for the thread has its turn. */
export function blockMakerHere(recipe: Recipe): BlockMaker {
	const makers = blockMakers(recipe);
	return {
		async survey(order, {firstId, count}) {
			await setImmediate();
			return makers.survey(order, firstId, count);
		},
		async block(limits, span, memory) {
			await setImmediate();
			return makers.block(limits, span, memory);
		},
		underway: 1,
		close: async () => undefined,
	};
}
