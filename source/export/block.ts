import type {Day} from '../domain/days.ts';
import type {ChurnLimits, Survey, SurveyOrder} from '../simulation/cancellations.ts';
import type {Settings} from '../simulation/settings.ts';
import type {Format} from './format.ts';

/** What all blocks of an export have in common: enough to make any of them, anywhere. */
export type Recipe = {
	readonly settings: Settings;
	/** Only what is known by the close of this day is written. */
	readonly day: Day;
	readonly format: Format['name'];
	readonly hasAnswers: boolean;
};

/** Customers by their numbers, one after the other. */
export type Span = {readonly firstId: number; readonly count: number};

/**
 * The rows of one table in a block, as the format writes them; for an engine the cells of a batch, column after column, and
 * its texts.
 */
export type BlockSheet = {readonly bytes: Uint8Array; readonly rows: number; readonly texts: readonly string[]};

/** One sheet for each table of the recipe, in their order. */
export type Block = readonly BlockSheet[];

/** Memory of an earlier block that nobody needs any more, for the next one; by table, none where it is not there yet. */
export type Memory = readonly ArrayBuffer[];

/** What can be asked of whoever makes blocks, be it here or in a thread. */
export type BlockOrder =
	| {readonly type: 'survey'; readonly span: Span; readonly order: SurveyOrder}
	| {readonly type: 'block'; readonly span: Span; readonly limits: ChurnLimits; readonly memory: Memory};

/** Makes what is asked for; several orders may be underway. */
export type BlockMaker = {
	readonly survey: (order: SurveyOrder, span: Span) => Promise<Survey>;
	/** The block may lie in the memory, which is then gone for whoever gave it. */
	readonly block: (limits: ChurnLimits, span: Span, memory: Memory) => Promise<Block>;
	/** How many orders keep it busy. */
	readonly underway: number;
	/** Lets everything go. */
	readonly close: () => Promise<void>;
};

/** The memory that a block lies in. */
export function memoryOf(block: Block): ArrayBuffer[] {
	return block.map(({bytes}) => bytes.buffer as ArrayBuffer);
}
