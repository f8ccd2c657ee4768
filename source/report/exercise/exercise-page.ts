import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {Leak} from '../../scenarios/scenario.ts';
import {monthLabels} from '../month-labels.ts';
import {answer, type ExplainedTerm, left, type Page, type Part, prose, right, type Section} from '../page.ts';
import {spanOf} from '../span-of.ts';
import {evidenceCells} from './evidence.ts';
import type {ExerciseFacts} from './exercise-facts.ts';
import {questions} from './questions.ts';
import {sqlToComplete} from './sql-to-complete.ts';

/** A table that learners query, by the names in its files, and which of its columns hold money. */
export type QueriedTable = {
	readonly name: string;
	readonly columns: readonly string[];
	readonly money: readonly string[];
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
	const {settings, day, year} = facts;
	return {
		title: 'Where did the revenue go?',
		lead: `An exercise on a year of subscription billing: ${counted(settings.customers, 'customer')}, billed monthly ${spanOf(year.months.length)}, as known at the close of ${writtenDay(day)}.`,
		sections: [
			{
				id: 'words',
				title: 'The words',
				parts: [
					{
						kind: 'text',
						text: `Invoices are due ${counted(settings.terms, 'day')} after they are issued. An unpaid one is given ${counted(settings.grace, 'day')} of grace after that. No table says whether an invoice is paid: that follows from the payments.`,
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

function booksSection({year, total}: ExerciseFacts): Section {
	const {months} = year;
	const cells = (bridge: typeof total) => [
		formatCount(bridge.invoices),
		formatCount(bridge.payments),
		formatMoney(bridge.billedCents),
		formatMoney(bridge.collectedCents),
	];
	return {
		id: 'books',
		title: 'What the books say',
		parts: [
			{
				kind: 'chart',
				title: 'Billed and collected, by month',
				description: `${months.map(({month, bridge}) => `${writtenMonth(month)}: ${formatMoney(bridge.collectedCents)} of ${formatMoney(bridge.billedCents)} collected`).join('; ')}.`,
				chart: {
					kind: 'columns',
					whole: 'billed',
					part: 'collected',
					columns: months.map(({month, bridge}) => ({
						label: monthLabels(months.length)[month] ?? '',
						wholeCents: bridge.billedCents,
						partCents: bridge.collectedCents,
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

function predictions({leakMonths}: ExerciseFacts): Part[] {
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
				rows: leakMonths.map(({leak}) => [leak.name, '', '', '', '']),
				isToFill: true,
			},
		},
		...questions.map(({text}) => ({kind: 'question', text, lines: 2}) as const),
	];
}

function suspectsSection({suspects}: ExerciseFacts): Section {
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
						prose('customer'),
						left('month'),
						...['subscription', 'invoice', 'paid'].map(prose),
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
function viewOf({name, money}: QueriedTable): string {
	const types = money.map((column) => `'${column}': 'DECIMAL(18, 2)'`).join(', ');
	return `CREATE VIEW ${name} AS FROM read_csv('data/${name}.csv'${types === '' ? '' : `, types = {${types}}`});`;
}
