/** What the reader chose on the Chaos screen. */
export type ChaosState = {
	/** Where the arrow keys go: the form, what its last change moved, or the curve of the year. */
	readonly pane: 'form' | 'changes' | 'curve';
	/** Position of the selected line of the form; where the form has become shorter, its last one. */
	readonly line: number;
	/** Position of the selected line of what moved; below 0 in the lines told above it, −1 for the last of them. */
	readonly move: number;
	/** Position of a preset that was picked but not applied yet. */
	readonly preset: number | undefined;
};

/** The first rate: the line of presets is above it. */
export const initialChaos: ChaosState = {pane: 'form', line: 1, move: 0, preset: undefined};
