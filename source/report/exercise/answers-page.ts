import {counted} from '../../domain/counted.ts';
import {formatCount, formatMoney} from '../../domain/money.ts';
import {writtenDay, writtenMonth} from '../../domain/written-days.ts';
import {moneyOf, sumOf} from '../leak-months.ts';
import {left, type Page, type Part, prose, right} from '../page.ts';
import {settingsTable} from '../sections/settings-section.ts';
import type {ExerciseFacts} from './exercise-facts.ts';
import type {GivenToLearners} from './exercise-page.ts';
import {questions} from './questions.ts';
import {sqlToComplete} from './sql-to-complete.ts';

/** What the facts do not hold: the queries, and the commands that make the exercise with its key again, and the data. */
export type GivenToTeachers = Pick<GivenToLearners, 'queryOf'> & {
	readonly commands: Record<'exercise' | 'data', string>;
};

/** The key to an exercise: what was to be counted, what each suspicious month is, and the queries without gaps. */
export function answersPage(facts: ExerciseFacts, {commands, queryOf}: GivenToTeachers): Page {
	const {settings, day, suspects, books} = facts;
	return {
		title: 'Where did the revenue go? The answers',
		lead: `The key to the exercise on ${books ? `${books.name}, ${counted(settings.customers, 'subscription')}` : counted(settings.customers, 'customer')} as known at the close of ${writtenDay(day)}. Keep it apart from what learners get.`,
		sections: [
			{id: 'predict', title: 'Predict', parts: [counts(facts), ...answers(facts)]},
			{
				id: 'suspects',
				title: `${suspects.length} suspicious months`,
				parts: [
					{
						kind: 'table',
						table: {
							caption: 'What each of them is',
							columns: [prose(books ? 'subscription' : 'customer'), left('month'), left('what it is'), prose('why')],
							rows: suspects.map(({evidence: {who, month}, leak, why}) => [
								who,
								writtenMonth(month),
								leak?.name ?? 'innocent',
								why,
							]),
							marked: suspects.flatMap(({leak}, at) => (leak ? [at] : [])),
						},
					},
				],
			},
			{id: 'query', title: 'The queries', parts: queries(facts, queryOf)},
			{
				id: 'again',
				title: 'How to make this again',
				parts: [
					{kind: 'text', text: 'The exercise and this key:'},
					{kind: 'code', language: 'sh', text: commands.exercise},
					{kind: 'text', text: 'The data for the queries, in a folder named data:'},
					{kind: 'code', language: 'sh', text: commands.data},
					{kind: 'table', table: settingsTable(settings, books !== undefined)},
				],
			},
		],
	};
}

function counts({leakMonths, year: {currency}}: ExerciseFacts): Part {
	const sums = leakMonths.map((months) => ({
		...months,
		count: sumOf(months.counts),
		cents: sumOf(months.cents),
		money: moneyOf(months, currency),
	}));
	return {
		kind: 'table',
		table: {
			caption: 'How many months of customers leak, and how much money',
			columns: [left('leak'), right('months'), right('money')],
			rows: sums.map(({leak, count, money}) => [leak.name, formatCount(count), money]),
			foot: [
				'all',
				formatCount(sumOf(sums.map(({count}) => count))),
				formatMoney(sumOf(sums.map(({cents}) => cents)), currency),
			],
		},
	};
}

function answers(facts: ExerciseFacts): Part[] {
	return [
		{
			kind: 'terms',
			terms: questions.map(({text, answer}) => ({name: text(facts), sentence: answer(facts), lines: []})),
		},
	];
}

function queries({leakMonths}: ExerciseFacts, queryOf: GivenToTeachers['queryOf']): Part[] {
	return leakMonths.flatMap(({leak}): Part[] => {
		const query = queryOf(leak);
		return [
			{kind: 'heading', text: leak.name},
			{
				kind: 'entries',
				entries: sqlToComplete(query).gaps.map((gap, at) => ({name: `Gap ${at + 1}`, text: gap})),
			},
			{kind: 'code', language: 'sql', text: query},
		];
	});
}
