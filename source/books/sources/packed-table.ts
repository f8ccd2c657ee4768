import type {PackedColumn} from './cells/packed-column.ts';
import type {LineMap} from './line-map.ts';

/** A table on its way between threads. */
export type PackedTable = {
	readonly rows: number;
	readonly columns: readonly PackedColumn[];
	readonly lines: LineMap;
	readonly spoiled: readonly {readonly line: number; readonly reason: string}[];
};

/** Tells how many rows have been read; throws where nobody waits for them any longer. */
export type OnRows = (rows: number) => void;
