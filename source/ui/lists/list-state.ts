/** Customers picked elsewhere: behind a line of Month, or a change on Chaos. */
export type Among = {readonly label: string; readonly ids: ReadonlySet<number>};

/** What a reader chose in a list. Which rows there are is derived. */
export type ListState = {
	/** The key of the selected row; where it is not among the rows, `at` decides. */
	readonly selected: number;
	/** The selected row's last known position, 0 first. */
	readonly at: number;
	/** Only these customers, and who they are; `undefined` for all. */
	readonly among: Among | undefined;
	readonly query: string;
	/** Whether the query hides what does not match, or only marks it. */
	readonly isNarrow: boolean;
	readonly sort: string;
	readonly isDescending: boolean;
};

/** Nothing chosen yet, nothing asked. */
export const emptyList: Omit<ListState, 'sort'> = {
	selected: 0,
	at: 0,
	among: undefined,
	query: '',
	isNarrow: false,
	isDescending: false,
};
