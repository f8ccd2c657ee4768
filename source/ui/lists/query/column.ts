import type {Month} from '../../../domain/days.ts';
import {fold} from './fold.ts';

/** A column that a query can name. */
export type QueryColumn<Row> = {
	readonly name: string;
	/** Other names that mean the same. */
	readonly aliases?: readonly string[];
	/** Money is in cents, a month counts from the first one, a day from 1970: as the rest of the program has them. */
	readonly kind: 'text' | 'choice' | 'number' | 'money' | 'month' | 'day';
	/** Of money, how many decimals its currency has; absent, 2. */
	readonly decimals?: number;
	/** All values of a choice, to complete and to check what is typed. */
	readonly choices?: readonly string[];
	/** The choices that are named to the reader; absent, all of them. */
	readonly choicesTold?: readonly string[];
	/** Other names of a choice, under which it is accepted too. */
	readonly choiceAliases?: (choice: string) => readonly string[];
	/** The row's value. Months and days can be ISO texts too. */
	readonly value: (row: Row) => string | number;
	/** Where a row has several values, or none: all of them, in place of `value`. A term matches when any of them does. Not for text. */
	readonly values?: (row: Row) => readonly (string | number)[];
	/** Where there are several values: the month that each of them is about, in their order. */
	readonly places?: (row: Row) => readonly Month[];
	/** Names that are known and can't be asked for now, each with the sentence that says why. */
	readonly closed?: Readonly<Record<string, string>>;
	/** Of a column that is neither text nor choice: how it is written, where words without a column find it. */
	readonly written?: (row: Row) => string;
	/** Of a text column, the value as `fold` gives it, if the caller keeps it: folding is what costs time. */
	readonly folded?: (row: Row) => string;
};

/** Why this name can't be asked for now; `undefined` where nothing is known of it. */
export function closedSentence<Row>(name: string, columns: readonly QueryColumn<Row>[]): string | undefined {
	const wanted = fold(name);
	const entries = columns.flatMap(({closed}) => Object.entries(closed ?? {}));
	return entries.find(([known]) => fold(known) === wanted)?.[1];
}

/** The column of this name or alias, whatever its case. */
export function columnNamed<Row>(name: string, columns: readonly QueryColumn<Row>[]): QueryColumn<Row> | undefined {
	const wanted = fold(name);
	return columns.find((column) => [column.name, ...(column.aliases ?? [])].some((known) => fold(known) === wanted));
}
