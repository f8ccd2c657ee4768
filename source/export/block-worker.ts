import {parentPort, workerData} from 'node:worker_threads';
import {type BlockOrder, memoryOf, type Recipe} from './block.ts';
import {blockMakers} from './make-block.ts';

/** The thread that makes blocks: says that it is there, then answers orders in their order. Memory is handed over, not copied. */
const makers = blockMakers(workerData as Recipe);

parentPort?.on('message', (order: BlockOrder) => {
	if (order.type === 'survey') {
		const survey = makers.survey(order.order, order.span.firstId, order.span.count);
		parentPort?.postMessage(survey, [survey.keys.buffer as ArrayBuffer]);
	} else {
		const block = makers.block(order.limits, order.span, order.memory);
		parentPort?.postMessage(block, memoryOf(block));
	}
});

parentPort?.postMessage(undefined);
