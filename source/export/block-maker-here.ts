import {setImmediate} from 'node:timers/promises';
import {type BlockMaker, type Memory, memoryOf, type Recipe} from './block.ts';
import {blockMakers} from './make-block.ts';

/** Makes blocks in this thread, one at a time; between two, whoever waits for the thread has its turn. */
export function blockMakerHere(recipe: Recipe): BlockMaker {
	const makers = blockMakers(recipe);
	const free: Memory[] = [];
	return {
		async survey(order, {firstId, count}) {
			await setImmediate();
			return makers.survey(order, firstId, count);
		},
		block: async (limits, span) => makers.block(limits, span, free.pop()),
		reuse: (block) => free.push(memoryOf(block)),
		underway: 1,
		close: async () => undefined,
	};
}
