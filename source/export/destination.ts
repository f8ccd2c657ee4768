import type {Block} from './block.ts';

/** Where the blocks of an export go, in the order of their customers. */
export type Destination = {
	/** Takes a block over, and returns when it is done with those before. */
	readonly append: (block: Block) => Promise<void>;
	/** Writes what stands behind all rows. */
	readonly end: () => Promise<void>;
	/** Lets everything go, whatever it is doing. */
	readonly close: () => Promise<void>;
};
