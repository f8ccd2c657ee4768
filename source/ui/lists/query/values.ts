import {complaint} from '../../../domain/complaint.ts';
import type {QueryColumn} from './column.ts';
import {fold} from './fold.ts';
import {daySpan, monthSpan} from './spans.ts';
import type {Operator, Term} from './terms.ts';

/** Whether one value of a column fits a term. */
type Test = (value: string | number) => boolean;

/** A test; a sentence that says what is wrong with the term; or `undefined` for a term that is still being typed. */
export type Reading = Test | string | undefined;

/** Reads a term that names this column. */
export function readValue<Row>(column: QueryColumn<Row>, {operator = ':', value}: Term): Reading {
	const text = value.trim();
	if (text === '') {
		return undefined;
	}

	switch (column.kind) {
		case 'text':
			return isOrdered(operator) ? unordered(column, operator) : textTest(operator, fold(value));
		case 'choice':
			return isOrdered(operator) ? unordered(column, operator) : choiceTest(column, operator, text);
		case 'number':
			return numberTest(column, operator, text, 'a number', 1);
		case 'money':
			return numberTest(column, operator, text, 'an amount like 100 or 99.50', 10 ** (column.decimals ?? 2));
		case 'month':
			return spanTest(column, operator, text, monthSpan, 'a month like 2024-06, or a year');
		case 'day':
			return spanTest(column, operator, text, daySpan, 'a day like 2024-06-15, a month or a year');
	}
}

function isOrdered(operator: Operator): boolean {
	return operator.startsWith('<') || operator.startsWith('>');
}

function unordered<Row>({name}: QueryColumn<Row>, operator: Operator): string {
	return `${name} has no order for ${operator}: write ${name}:… instead`;
}

/** Values are folded already. */
function textTest(operator: Operator, wanted: string): Test {
	return operator === '=' ? (value) => value === wanted : (value) => String(value).includes(wanted);
}

/** One of several choices, parted by commas, each by its beginning; a choice written in full is that choice alone. */
function choiceTest<Row>(column: QueryColumn<Row>, operator: Operator, text: string): Reading {
	const {name, choices, choicesTold = choices} = column;
	const wanted = fold(text)
		.split(',')
		.map((choice) => byAlias(column, choice.trim()))
		.filter((choice) => choice !== '');
	const known = choices?.map(fold);
	const unknown = wanted.find((start) => known && !known.some((choice) => choice.startsWith(start)));
	if (unknown !== undefined || wanted.length === 0) {
		return unknown === undefined ? undefined : complaint(name, listed(choicesTold ?? []), unknown);
	}

	const answers = new Map<string | number, boolean>();
	return (value) => {
		const answer = answers.get(value);
		if (answer !== undefined) {
			return answer;
		}

		const folded = fold(String(value));
		const isWanted = wanted.some((start) =>
			operator === '=' || known?.includes(start) ? folded === start : folded.startsWith(start),
		);
		answers.set(value, isWanted);
		return isWanted;
	};
}

/** What was typed, or the choice in full whose other name begins like it where no choice does. */
function byAlias<Row>({choices = [], choiceAliases}: QueryColumn<Row>, typed: string): string {
	if (typed === '' || choices.some((choice) => fold(choice).startsWith(typed))) {
		return typed;
	}

	const begins = (name: string) => fold(name).replaceAll('-', ' ').startsWith(typed.replaceAll('-', ' '));
	return fold(choices.find((choice) => choiceAliases?.(choice).some(begins)) ?? typed);
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function numberTest<Row>(
	column: QueryColumn<Row>,
	operator: Operator,
	text: string,
	expects: string,
	unit: number,
): Reading {
	const match = /^([+-]?)\$?(\d[\d,]*\.?\d*|\.\d+)$/.exec(text);
	if (!match) {
		return /^[+-]?\$?\.?$/.test(text) ? undefined : complaint(column.name, expects, text);
	}

	const number = Number(`${match[1]}${(match[2] as string).replaceAll(',', '')}`) * unit;
	const value = unit === 1 ? number : Math.round(number);
	return within(operator, value, value);
}

type ReadSpan = (text: string) => readonly [number, number] | undefined;

/** Dates match as a span: `2024` is the whole year, `>=2024-06` begins with its first day. */
function spanTest<Row>(
	column: QueryColumn<Row>,
	operator: Operator,
	text: string,
	read: ReadSpan,
	expects: string,
): Reading {
	const span = read(text);
	if (span) {
		const test = within(operator, span[0], span[1]);
		return (value) => test(typeof value === 'string' ? (read(value)?.[0] ?? Number.NaN) : value);
	}

	const isBeingTyped = /^(\d{1,3}|\d{4}-[01]?|\d{4}-\d{2}-[0-3]?)$/.test(text);
	return isBeingTyped ? undefined : complaint(column.name, expects, text);
}

function within(operator: Operator, first: number, last: number): Test {
	switch (operator) {
		case '<':
			return (value) => (value as number) < first;
		case '<=':
			return (value) => (value as number) <= last;
		case '>':
			return (value) => (value as number) > last;
		case '>=':
			return (value) => (value as number) >= first;
		default:
			return (value) => (value as number) >= first && (value as number) <= last;
	}
}
