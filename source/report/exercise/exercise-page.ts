import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {chartCents} from '../chart-cents.ts';
import {monthLabels} from '../month-labels.ts';
import {answer, type ExplainedTerm, left, type Page, type Part, prose, right, type Section} from '../page.ts';
import {spanOf} from '../span-of.ts';
import {evidenceCells} from './evidence.ts';
import type {ExerciseFacts} from './exercise-facts.ts';
import {questions} from './questions.ts';
import {sqlToComplete} from './sql-to-complete.ts';

/** A table that learners query, by the names in its files, and the types of columns that DuckDB would take for something else. */
export type QueriedTable = {
	readonly name: string;
	readonly columns: readonly string[];
	readonly types: readonly {readonly column: string; readonly type: string}[];
};

/** What the facts do not hold: the definitions, without any numbers of this year, and the tables. */
export type GivenToLearners = {
	readonly terms: readonly ExplainedTerm[];
	readonly tables: readonly QueriedTable[];
	/** The leak's rule as a query over these tables, by the policy of the books and as of the day. */
	readonly queryOf: (leak: Leak) => string;
};

/**
 * What learners get: definitions, what the books say, room for predictions, suspicious months with innocent ones among
 * them, and queries with gaps. Neither seed nor settings are on it, for whoever has them can print the answers.
 */
export function exercisePage(facts: ExerciseFacts, given: GivenToLearners): Page {
	const {settings, books} = facts;
	const terms = books
		? 'Every invoice says until when it is to be paid.'
		: `Invoices are due ${counted(settings.terms, 'day')} after they are issued.`;
	return {
		title: 'Where did the revenue go?',
		lead: leadOf(facts),
		sections: [
			{
				id: 'words',
				title: 'The words',
				parts: [
					{
						kind: 'text',
						text: `${terms} An unpaid one is given ${counted(settings.grace, 'day')} of grace after that. No table says whether an invoice is paid: that follows from the payments.`,
					},
					{kind: 'terms', terms: given.terms},
				],
			},
			booksSection(facts),
			{id: 'predict', title: 'Predict', parts: predictions(facts)},
			suspectsSection(facts),
			{id: 'query', title: 'Complete the queries', parts: queries(facts, given)},
		],
	};
}

function leadOf({settings, day, year, books}: ExerciseFacts): string {
	const close = `as known at the close of ${writtenDay(day)}.`;
	const span = spanOf(year.months.length, year.months[0]?.month);
	return books
		? [
				`An exercise on ${books.name}: ${counted(settings.customers, 'subscription')}, billed ${span}, ${close}`,
				...books.notes,
			].join(' ')
		: `An exercise on a year of subscription billing: ${counted(settings.customers, 'customer')}, billed monthly ${span}, ${close}`;
}

function booksSection({year, total}: ExerciseFacts): Section {
	const {months, currency} = year;
	const firstMonth = months[0]?.month ?? 0;
	const money = (cents: number) => formatMoney(cents, currency);
	const cells = (bridge: typeof total) => [
		formatCount(bridge.invoices),
		formatCount(bridge.payments),
		money(bridge.billedCents),
		money(bridge.collectedCents),
	];
	return {
		id: 'books',
		title: 'What the books say',
		parts: [
			{
				kind: 'chart',
				title: 'Billed and collected, by month',
				description: `${months.map(({month, bridge}) => `${writtenMonth(month)}: ${money(bridge.collectedCents)} of ${money(bridge.billedCents)} collected`).join('; ')}.`,
				chart: {
					kind: 'columns',
					currency,
					whole: 'billed',
					part: 'collected',
					columns: months.map(({month, bridge}) => ({
						label: monthLabels(months.length, 3, firstMonth)[month - firstMonth] ?? '',
						wholeCents: chartCents(bridge.billedCents, currency),
						partCents: chartCents(bridge.collectedCents, currency),
						text: '',
					})),
				},
			},
			{
				kind: 'table',
				table: {
					caption: 'Invoices and payments, by month of billing',
					columns: [left('month'), right('invoices'), right('payments'), right('billed'), right('collected')],
					rows: months.map(({month, bridge}) => [writtenMonth(month), ...cells(bridge)]),
					foot: ['all months', ...cells(total)],
				},
			},
		],
	};
}

function predictions(facts: ExerciseFacts): Part[] {
	return [
		{
			kind: 'text',
			text: 'Before you look any closer, write down what you expect. Fill in what you counted when your queries run, and compare.',
		},
		{
			kind: 'table',
			table: {
				caption: 'How many months of customers leak, and how much money',
				columns: [
					left('leak'),
					prose('I expect so many'),
					prose('costing so much'),
					prose('I counted so many'),
					prose('costing so much'),
				],
				rows: facts.leakMonths.map(({leak}) => [leak.name, '', '', '', '']),
				isToFill: true,
			},
		},
		...questions.map(({text}) => ({kind: 'question', text: text(facts), lines: 2}) as const),
	];
}

function suspectsSection({suspects, books}: ExerciseFacts): Section {
	return {
		id: 'suspects',
		title: `${suspects.length} suspicious months`,
		parts: [
			{
				kind: 'text',
				text: 'Some of them leak, some are innocent. For each, write which leak it is, or that it is innocent, and what tells you.',
			},
			{
				kind: 'table',
				table: {
					caption: 'What the tables hold of each',
					columns: [
						prose(books ? 'subscription' : 'customer'),
						left('month'),
						...[books ? 'what it is for' : 'subscription', 'invoice', 'paid'].map(prose),
						answer('what is it, and why?'),
					],
					rows: suspects.map(({evidence}) => [...evidenceCells(evidence), '']),
					isToFill: true,
				},
			},
		],
	};
}

function queries({leakMonths}: ExerciseFacts, {tables, queryOf}: GivenToLearners): Part[] {
	return [
		{
			kind: 'text',
			text: 'Each query finds one leak once its gaps hold the right conditions. It then runs as it is in DuckDB and PostgreSQL, over these tables.',
		},
		{kind: 'entries', entries: tables.map(({name, columns}) => ({name, text: columns.join(', ')}))},
		{kind: 'text', text: 'In DuckDB, files in a folder named data become tables like this:'},
		{
			kind: 'code',
			language: 'sql',
			text: tables.map(viewOf).join('\n'),
		},
		...leakMonths.flatMap(({leak}): Part[] => [
			{kind: 'heading', text: leak.name},
			{kind: 'code', language: 'sql', text: sqlToComplete(queryOf(leak)).text},
		]),
	];
}

/** What makes a file a table, money as exact decimals. */
function viewOf({name, types: given}: QueriedTable): string {
	const types = given.map(({column, type}) => `'${column}': '${type}'`).join(', ');
	return `CREATE VIEW ${name} AS FROM read_csv('data/${name}.csv'${types === '' ? '' : `, types = {${types}}`});`;
}
