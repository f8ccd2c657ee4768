/** What the reader chose on the Chaos screen. */
export type ChaosState = {
	/** Position of the selected line of the form. */
	readonly line: number;
};

export const initialChaos: ChaosState = {line: 0};
