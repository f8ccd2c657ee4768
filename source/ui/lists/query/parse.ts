import {fold} from './fold.ts';
import {type Term, termsOf} from './terms.ts';
import {readValue} from './values.ts';

/** A column that a query can name. */
export type QueryColumn<Row> = {
	readonly name: string;
	/** Other names that mean the same. */
	readonly aliases?: readonly string[];
	/** Money is in cents, a month counts from the first one, a day from 1970: as the rest of the program has them. */
	readonly kind: 'text' | 'choice' | 'number' | 'money' | 'month' | 'day';
	/** All values of a choice, to complete and to check what is typed. */
	readonly choices?: readonly string[];
	/** The row's value. Months and days can be ISO texts too. */
	readonly value: (row: Row) => string | number;
	/** Where a row has several values, or none: all of them, in place of `value`. A term matches when any of them does. Not for text. */
	readonly values?: (row: Row) => readonly (string | number)[];
	/** Of a text column, the value as `fold` gives it, if the caller keeps it: folding is what costs time. */
	readonly folded?: (row: Row) => string;
};

export type Query<Row> = {
	readonly matches: (row: Row) => boolean;
	/** Whether every row matches whatever it holds: nothing is asked, or only what is not finished or not understood. */
	readonly isEmpty: boolean;
	/** The first thing that is not understood, in one sentence. Such a term is left out. */
	readonly problem?: string;
};

type RowTest<Row> = (row: Row) => boolean;

/**
 * Reads a filter like `plan:pro leaked>100 -status:cancelled otter`. All terms must match. Words without a column are
 * looked for in `textOf`, the folded text of a row (by default that of its text and choice columns). A term that is
 * still being typed, like `leaked>`, matches every row.
 */
export function parseQuery<Row>(
	text: string,
	columns: readonly QueryColumn<Row>[],
	textOf: (row: Row) => string = (row) => rowText(row, columns),
): Query<Row> {
	const tests: RowTest<Row>[] = [];
	const problems: string[] = [];
	for (const term of termsOf(text)) {
		const reading = term.name === undefined ? wordTest(term, textOf) : columnTest(term, columns);
		if (typeof reading === 'string') {
			problems.push(reading);
		} else if (reading) {
			tests.push(term.isNegated ? (row) => !reading(row) : reading);
		}
	}

	const [problem] = problems;
	return {
		matches: allOf(tests),
		isEmpty: tests.length === 0,
		...(problem !== undefined && {problem}),
	};
}

function allOf<Row>(tests: readonly RowTest<Row>[]): RowTest<Row> {
	return tests.length === 1 ? (tests[0] as RowTest<Row>) : (row) => tests.every((test) => test(row));
}

function wordTest<Row>({value}: Term, textOf: (row: Row) => string): RowTest<Row> | undefined {
	const wanted = fold(value);
	return wanted.trim() === '' ? undefined : (row) => textOf(row).includes(wanted);
}

function columnTest<Row>(term: Term, columns: readonly QueryColumn<Row>[]): RowTest<Row> | string | undefined {
	const column = columnNamed(term.name as string, columns);
	if (!column) {
		return `there is no column "${term.name}": the columns are ${columns.map(({name}) => name).join(', ')}`;
	}

	const test = readValue(column, term);
	return typeof test === 'function' ? (row) => valuesOf(column, row).some(test) : test;
}

/** The column of this name or alias, whatever its case. */
export function columnNamed<Row>(name: string, columns: readonly QueryColumn<Row>[]): QueryColumn<Row> | undefined {
	const wanted = fold(name);
	return columns.find((column) => [column.name, ...(column.aliases ?? [])].some((known) => fold(known) === wanted));
}

function valuesOf<Row>(column: QueryColumn<Row>, row: Row): readonly (string | number)[] {
	if (column.kind === 'text') {
		return [column.folded ? column.folded(row) : fold(String(column.value(row)))];
	}

	return column.values ? column.values(row) : [column.value(row)];
}

/** The folded text of a row: what words without a column are looked for in. Best computed once per row. */
export function rowText<Row>(row: Row, columns: readonly QueryColumn<Row>[]): string {
	return columns
		.filter(({kind}) => kind === 'text' || kind === 'choice')
		.flatMap((column) => valuesOf(column, row))
		.map((value) => fold(String(value)))
		.join('\n');
}
