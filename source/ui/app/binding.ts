import type {Action} from '../state/actions.ts';

/** Where keys go: the innermost thing that is open, else the screen. No key means two things in one mode. */
export type Mode =
	| 'month'
	| 'customers'
	| 'customer'
	| 'leaks'
	| 'chaos'
	| 'runs'
	| 'compare'
	| 'sql'
	| 'writing'
	| 'lessons'
	| 'mapping'
	| 'reading'
	| 'data'
	| 'text'
	| 'question';

export type Binding = {
	readonly keys: readonly string[];
	/** What it does, for the footer, the help, the palette and the README. */
	readonly label: string;
	readonly action: Action;
	readonly modes: readonly Mode[];
	/** Whether the footer shows it, and how early: lower comes first. */
	readonly hint?: number;
	/** How the footer says it, where one hint stands for a pair of keys. */
	readonly hintAs?: {readonly keys: string; readonly label: string};
	/** Left out of the palette and the README's table: one key of a group that another one shows. */
	readonly isTwin?: boolean;
};
