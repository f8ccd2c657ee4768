import type {Chart} from './charts/chart.ts';

/** A page to hand out, before it is HTML or Markdown. All texts are plain: whoever writes them out escapes them. */
export type Page = {
	readonly title: string;
	/** One or two sentences below the title. */
	readonly lead: string;
	readonly sections: readonly Section[];
};

/** A part of the page with a heading of its own. */
export type Section = {
	/** Unique on the page: letters and dashes, for links. */
	readonly id: string;
	readonly title: string;
	readonly parts: readonly Part[];
};

export type Part =
	| {readonly kind: 'heading'; readonly text: string}
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'figures'; readonly figures: readonly Figure[]}
	| {readonly kind: 'chart'; readonly chart: Chart; readonly title: string; readonly description: string}
	| {readonly kind: 'table'; readonly table: Table}
	| {readonly kind: 'entries'; readonly entries: readonly Entry[]}
	| {readonly kind: 'code'; readonly text: string; readonly language: 'sh' | 'sql'}
	| {readonly kind: 'terms'; readonly terms: readonly ExplainedTerm[]}
	/** A question with room to write below it, so many lines high. */
	| {readonly kind: 'question'; readonly text: string; readonly lines: number};

/** A number that stands for itself, and what it is. */
export type Figure = {readonly value: string; readonly label: string};

export type Entry = {readonly name: string; readonly text: string};

/** A word of the trade: what it is, and lines on how it is computed, with the page's own numbers where it has any. */
export type ExplainedTerm = {readonly name: string; readonly sentence: string; readonly lines: readonly string[]};

/** Texts of a prose column may go over several lines, the others stay on one; an answer's column is wide enough to write in. */
export type Column = {readonly title: string; readonly kind: 'left' | 'right' | 'prose' | 'answer'};

/** A table whose first column names the rows. An empty cell is room to write. */
export type Table = {
	/** What it shows, in a few words. */
	readonly caption: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
	/** The row of totals. */
	readonly foot?: readonly string[];
	/** Places of rows that stand out. */
	readonly marked?: readonly number[];
	/** Whether cells are as high as handwriting. */
	readonly isToFill?: boolean;
};

export function left(title: string): Column {
	return {title, kind: 'left'};
}

export function right(title: string): Column {
	return {title, kind: 'right'};
}

export function prose(title: string): Column {
	return {title, kind: 'prose'};
}

export function answer(title: string): Column {
	return {title, kind: 'answer'};
}
