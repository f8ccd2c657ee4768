import type {Score} from '../../detection/score.ts';
import type {Ageing} from '../../domain/ageing.ts';
import type {Bridge} from '../../domain/bridge.ts';
import type {Currency} from '../../domain/currency.ts';
import type {Day, Month} from '../../domain/days.ts';
import type {Subscribers} from '../../domain/subscribers.ts';
import type {Settings} from '../../simulation/settings.ts';

/** The numbers of the screen that is explained. */
export type Figures = {
	/** The as-of day. */
	readonly day: Day;
	/** What the bridge spans, in words that follow «in»: `May 2024`, `the year so far`. */
	readonly span: string;
	readonly bridge: Bridge;
	/** How many of the bridge's invoices have no payment. */
	readonly unpaid: number;
	/** What all money is in. */
	readonly currency: Currency;
	/** The last billed month. */
	readonly lastMonth: Month;
	/** The last day that can be stood on. */
	readonly closeOut: Day;
	/** Whether the books came from outside: nobody dialled anything in them. */
	readonly isOpened: boolean;
	readonly ageing: Ageing;
	readonly subscribers: Subscribers;
	/** One per leak; absent while the truth is hidden. */
	readonly scores?: readonly Score[];
	readonly settings: Settings;
};

/** A word of the trade, explained. */
export type Term = {
	readonly id: string;
	readonly name: string;
	/** The name where there is little room, as in a list of contents. */
	readonly shortName?: string;
	/** Other names that it is looked for by. */
	readonly aliases?: readonly string[];
	/** What it is, in one plain sentence. */
	readonly sentence: string;
	/** How it is computed or decided. */
	readonly formula: string;
	/** What it is not, where the two are easily confused. */
	readonly boundary?: string;
	/** Whether its numbers tell what leaks: on the evidence alone they are not told. */
	readonly tellsLeaks?: boolean;
	/** More to know of it, each under a word of its own. */
	readonly details?: readonly {readonly label: string; readonly text: string}[];
	/** The formula with the screen's own numbers in it. */
	readonly numbers: (figures: Figures) => string;
};
