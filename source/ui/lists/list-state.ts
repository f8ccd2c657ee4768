import type {Day} from '../../domain/days.ts';
import type {MonthsByCustomer} from '../../scenarios/story.ts';
import type {Settings} from '../../simulation/settings.ts';

/**
 * Customers picked elsewhere: behind a line of Month, or a change on Chaos. What was said of them was said of one year, as
 * of one day or of the whole of it, and holds there alone.
 */
export type Among = {
	/** What was said, and of when. */
	readonly label: string;
	readonly ids: ReadonlySet<number>;
	/** By customer, the months that were spoken of. */
	readonly months: MonthsByCustomer;
	readonly settings: Settings;
	/** `undefined` for what holds on every day. */
	readonly day: Day | undefined;
	/** The levels of knowing at which it was said. */
	readonly levels: readonly string[];
};

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
