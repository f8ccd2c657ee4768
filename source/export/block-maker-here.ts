import {setImmediate} from 'node:timers/promises';
import type {BlockMaker, Recipe} from './block.ts';
import {blockMakers} from './make-block.ts';

/** Makes blocks in this thread, one at a time; between two, whoever waits for the thread has its turn. */
export function blockMakerHere(recipe: Recipe): BlockMaker {
	const makers = blockMakers(recipe);
	return {
		async survey(order, {firstId, count}) {
			await setImmediate();
			return makers.survey(order, firstId, count);
		},
		block: async (limits, span) => makers.block(limits, span),
		underway: 1,
		close: async () => undefined,
	};
}
