import type {Currency} from '../../domain/currency.ts';
import type {LifeEvent, LifeStretch} from '../invoice-life.ts';

/** No chart is wider, in CSS pixels: what is wider than about 606 is cut in print. */
export const chartWidth = 600;

/** What a chart shows, before it is drawn: labels as they are written, money in cents. */
export type Chart = Waterfall | Multiples | Bars | Columns | LifeAxis;

/** Money that is there, that is missing, or that may still come. */
export type Standing = 'kept' | 'lost' | 'waiting';

/** Steps from the first sum to the last, from top to bottom. */
export type Waterfall = {
	readonly kind: 'waterfall';
	/** Dollars unless said; money is in hundredths of it whatever its decimals. */
	readonly currency?: Currency | undefined;
	readonly steps: readonly {
		readonly label: string;
		readonly from: number;
		readonly to: number;
		readonly standing: Standing;
		/** The amount, as it is written beside the bar. */
		readonly text: string;
	}[];
};

/** Small charts of columns on one scale, one column for each label. */
export type Multiples = {
	readonly kind: 'multiples';
	readonly labels: readonly string[];
	readonly panels: readonly {readonly title: string; readonly note: string; readonly values: readonly number[]}[];
};

/** Lying bars, the longest for the greatest value. */
export type Bars = {
	readonly kind: 'bars';
	readonly bars: readonly {
		readonly label: string;
		readonly cents: number;
		readonly standing: Standing;
		readonly text: string;
	}[];
};

/** Standing columns: of a whole, the part that is there. */
export type Columns = {
	readonly kind: 'columns';
	/** Dollars unless said; money is in hundredths of it whatever its decimals. */
	readonly currency?: Currency | undefined;
	readonly whole: string;
	readonly part: string;
	readonly columns: readonly {
		readonly label: string;
		readonly wholeCents: number;
		readonly partCents: number;
		/** A few letters above the column. */
		readonly text: string;
	}[];
};

/** Days on a line: events with their dates, and how things stood between them. */
export type LifeAxis = {
	readonly kind: 'life';
	readonly events: readonly (LifeEvent & {readonly date: string})[];
	readonly stretches: readonly LifeStretch[];
};
