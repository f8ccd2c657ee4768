import type {FoundTable, Plan} from './found-table.ts';
import type {PackedTable} from './packed-table.ts';

export type Stopping = {readonly signal?: AbortSignal | undefined};
export type Told = Stopping & {readonly onRows?: ((rows: number) => void) | undefined};

/** What finds and reads tables, here or in a thread of its own. Everything throws an OutsideFault, or the signal's reason. */
export type Reader = {
	/** The tables of files, folders or a server. What it opens for them stays open until it is closed. */
	readonly open: (paths: readonly string[], options?: Stopping) => Promise<readonly FoundTable[]>;
	/** The columns of these places in the table. */
	readonly read: (plan: Plan, columns: readonly number[], options?: Told) => Promise<PackedTable>;
	readonly close: () => Promise<void>;
};
