import type {Action} from './actions.ts';
import type {State} from './state.ts';

/** Something that the palette and the help find by its names, and what choosing it does. */
export type Findable = {
	/** What it is, in a word: shown beside it. */
	readonly kind: string;
	readonly title: string;
	/** Other names that it is found by; they are not shown. */
	readonly aliases?: readonly string[];
	/** What is said of it behind its title. */
	readonly note?: string;
	/** What Enter does; absent where it is only to be read. */
	readonly action?: Action;
};

/**
 * What there is to find of one kind. A short list can be given whole; a long one, such as all customers, as far as
 * `query` asks for it. Called at every key, so it must not take longer than a frame.
 */
export type Finder = (state: State, query: string) => readonly Findable[];
