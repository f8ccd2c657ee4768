/** What the reader chose on the Runs screen, and what the store last told. */
export type RunsState = {
	/** Position of the selected run. */
	readonly line: number;
};

export const initialRuns: RunsState = {line: 0};
