import type {ChurnLimits} from '../simulation/cancellations.ts';
import {joined, limitsFromSurveys} from '../simulation/churn-limits.ts';
import type {Settings} from '../simulation/settings.ts';
import {type Block, type BlockMaker, type Memory, memoryOf, type Recipe, type Span} from './block.ts';
import {blockMakerHere} from './block-maker-here.ts';
import {blockMakerInThreads} from './block-maker-in-threads.ts';
import type {Destination} from './destination.ts';
import type {ExportOrder} from './export-order.ts';
import {fillFromBooks} from './fill-from-books.ts';
import {inOrder} from './in-order.ts';
import {tablesOf} from './make-block.ts';
import {spanOf} from './part.ts';
import {checkPlaces} from './places.ts';
import {type Staging, stageFiles} from './staging.ts';
import {monthPaths, type Target, targetsOf} from './targets.ts';
import {textDestination} from './text-destination.ts';

export type {ExportOrder} from './export-order.ts';

/** Small enough for a block's bytes to stay in the processor's cache. */
const blockSize = 2048;

/** So many customers are surveyed at a time: some milliseconds, so that what it takes to ask for them is little. */
const surveySize = 65_536;

/**
 * Writes the tables, block by block of customers, so that memory does not grow with them; whole or not at all. The bytes
 * of text files are the same however many threads make the blocks. Returns how many rows each table has. Aborting leaves
 * nothing behind, and the signal's reason is thrown. Throws with a path and a cause where a file can't be written.
 */
export async function writeExport(order: ExportOrder, signal?: AbortSignal): Promise<Map<string, number>> {
	const {settings, day, format, answers, jobs} = order;
	const targets = targetsOf(order);
	const paths = targets.map(({path}) => path);
	checkPlaces(order, [...paths, ...monthPaths(order, day)]);
	const open = await opener(order, targets);
	const recipe: Recipe = {settings, day, format: format.name, hasAnswers: answers !== undefined};
	const maker = jobs && jobs.count > 1 ? blockMakerInThreads(recipe, jobs) : blockMakerHere(recipe);
	try {
		const limits = order.books ? undefined : await findLimits(settings, maker, signal);
		const staging = await stageFiles(paths);
		let destination: Destination | undefined;
		try {
			destination = await open(staging);
			const rows = limits
				? await fill(order, limits, maker, destination, signal)
				: await fillFromBooks(order, destination, signal);
			await destination.end();
			signal?.throwIfAborted();
			await destination.close();
			await staging.commit();
			return rows;
		} catch (error) {
			await destination?.close();
			await staging.discard();
			throw error;
		}
	} finally {
		await maker.close();
	}
}

/** What opens the destination, when all is there that it takes; nothing is on the disk yet. */
async function opener(
	order: ExportOrder,
	targets: readonly Target[],
): Promise<(staging: Staging) => Promise<Destination>> {
	const {settings, format, answers, part} = order;
	const tables = order.books?.tables ?? tablesOf({settings, hasAnswers: answers !== undefined});
	if (format.engine) {
		const {databaseDestination} = await import('./database/database-destination.ts');
		return databaseDestination(order, tables, targets);
	}

	return (staging) => textDestination(tables, targets, staging, format, (part?.place ?? 0) === 0);
}

/** Who cancels, of all customers, whichever are written. */
async function findLimits(settings: Settings, maker: BlockMaker, signal?: AbortSignal): Promise<ChurnLimits> {
	const asking = limitsFromSurveys(settings);
	let step = asking.next();
	while (!step.done) {
		const order = step.value;
		const surveys = [];
		const spans = spansOf({firstId: 1, count: settings.customers}, surveySize);
		for await (const {result} of inOrder(spans, maker.underway, (span) => maker.survey(order, span))) {
			signal?.throwIfAborted();
			surveys.push(result);
		}

		step = asking.next(joined(surveys));
	}

	return step.value;
}

/** Has all blocks made and written; returns how many rows each table has. */
async function fill(
	order: ExportOrder,
	limits: ChurnLimits,
	maker: BlockMaker,
	destination: Destination,
	signal: AbortSignal | undefined,
): Promise<Map<string, number>> {
	const {settings, answers, part = {place: 0, of: 1}, onProgress} = order;
	const span = spanOf(settings.customers, part);
	const names = tablesOf({settings, hasAnswers: answers !== undefined}).map(({name}) => name);
	const rows = new Map(names.map((name) => [name, 0]));
	const free: Memory[] = [];
	const blocks = inOrder(spansOf(span, blockSize), maker.underway, (piece) =>
		maker.block(limits, piece, free.pop() ?? []),
	);
	let before: Block | undefined;
	for await (const {piece, result} of blocks) {
		await destination.append(result);
		if (before) {
			free.push(memoryOf(before));
		}

		before = result;
		for (const [at, name] of names.entries()) {
			rows.set(name, (rows.get(name) as number) + (result[at]?.rows ?? 0));
		}

		signal?.throwIfAborted();
		onProgress?.(piece.firstId - span.firstId + piece.count);
	}

	return rows;
}

function* spansOf({firstId, count}: Span, size: number): Generator<Span> {
	for (let from = 0; from < count; from += size) {
		yield {firstId: firstId + from, count: Math.min(size, count - from)};
	}
}
