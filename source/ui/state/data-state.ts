/** Where the reader is among what was read of opened books. */
export type DataState = {
	/** The selected line: a table, or a reason why rows of it were set aside; undefined until one moves: the first reason then. */
	readonly line: number | undefined;
	/** The selected row of those that were set aside, while they are listed. */
	readonly row: number | undefined;
};

export const initialData: DataState = {line: undefined, row: undefined};
