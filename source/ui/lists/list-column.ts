import type {Line} from '../draw/lines.ts';
import type {QueryColumn} from './query/column.ts';

/** A column of a list: what a query and a sort see of a row, and what is drawn. */
export type ListColumn<Row> = QueryColumn<Row> & {
	readonly title: string;
	/** Columns it takes; of one column per list, 0 takes the rest. */
	readonly width: number;
	/** Whether it takes what is left where no column that takes the rest is shown. */
	readonly stretches?: boolean;
	readonly align: 'left' | 'right';
	/** Whether a list that is short of room leaves it out: lower goes first. Absent, it stays. */
	readonly expendable?: number;
	readonly cell: (row: Row) => Line;
	/** How it is drawn where not all columns fit otherwise: before any of them is left out. */
	readonly tight?: {readonly width: number; readonly title: string; readonly cell: (row: Row) => Line};
	/** The cell in words, where it is a picture. */
	readonly spoken?: (row: Row) => string;
};
