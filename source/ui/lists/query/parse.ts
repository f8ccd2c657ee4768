import type {Month} from '../../../domain/days.ts';
import {closedSentence, columnNamed, type QueryColumn} from './column.ts';
import {fold} from './fold.ts';
import {type Term, termsOf} from './terms.ts';
import {readValue} from './values.ts';

export type Query<Row> = {
	readonly matches: (row: Row) => boolean;
	/** Whether every row matches whatever it holds: nothing is asked, or only what is not finished or not understood. */
	readonly isEmpty: boolean;
	/** The months that the terms ask for in a row that matches; none where no term asks for something that has a month. */
	readonly placesOf: (row: Row) => readonly Month[];
	/** The first thing that is not understood, in one sentence. Such a term is left out. */
	readonly problem?: string;
};

type RowTest<Row> = (row: Row) => boolean;

/**
 * Reads a filter like `plan:pro leaked>100 -status:cancelled otter`. All terms must match. Words without a column are
 * looked for in `textOf`, the folded text of a row (by default that of its text and choice columns, and of numbers that are names). A term that is
 * still being typed, like `leaked>`, matches every row.
 */
export function parseQuery<Row>(
	text: string,
	columns: readonly QueryColumn<Row>[],
	textOf: (row: Row) => string = (row) => rowText(row, columns),
): Query<Row> {
	const tests: RowTest<Row>[] = [];
	const problems: string[] = [];
	const places: ((row: Row) => readonly Month[])[] = [];
	for (const term of termsOf(text)) {
		const reading = term.name === undefined ? wordTest(term, textOf) : columnTest(term, columns);
		if (typeof reading === 'string') {
			problems.push(reading);
		} else if (reading) {
			tests.push(term.isNegated ? (row) => !reading(row) : reading);
			places.push(term.isNegated ? () => [] : placesFor(term, columns));
		}
	}

	const [problem] = problems;
	return {
		matches: allOf(tests),
		isEmpty: tests.length === 0,
		placesOf: (row) => places.flatMap((placesIn) => placesIn(row)),
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
		const names = columns.map(({name}) => name).join(', ');
		return (
			closedSentence(term.name as string, columns) ?? `there is no column "${term.name}": the columns are ${names}`
		);
	}

	const test = readValue(column, term);
	return typeof test === 'function' ? (row) => valuesOf(column, row).some(test) : test;
}

/** The months of the values that a term asks for. */
function placesFor<Row>(term: Term, columns: readonly QueryColumn<Row>[]): (row: Row) => readonly Month[] {
	const column = term.name === undefined ? undefined : columnNamed(term.name, columns);
	const test = column && readValue(column, term);
	if (!column?.places || typeof test !== 'function') {
		return () => [];
	}

	const {places} = column;
	return (row) => {
		const months = places(row);
		return valuesOf(column, row).flatMap((value, at) => (test(value) ? [months[at] as Month] : []));
	};
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
		.filter(({kind, written}) => kind === 'text' || kind === 'choice' || written !== undefined)
		.flatMap((column) => (column.written ? [column.written(row)] : valuesOf(column, row)))
		.map((value) => fold(String(value)))
		.join('\n');
}
