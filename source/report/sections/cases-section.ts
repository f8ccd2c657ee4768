import {counted} from '../../domain/counted.ts';
import type {Currency} from '../../domain/currency.ts';
import {billingDay, type Day, never} from '../../domain/days.ts';
import {formatMoney} from '../../domain/money.ts';
import {dayBeside, shortDay, writtenDay, writtenMonth} from '../../domain/written-days.ts';
import type {CaseStudy, HistoryRow} from '../case-study.ts';
import {left, type Part, prose, right, type Section} from '../page.ts';

/** Customers looked at closely: what happened day by day, and why a rule flags it. */
export function casesSection(cases: readonly CaseStudy[], day: Day, currency?: Currency): Section {
	return {
		id: 'cases',
		title: 'Looked at closely',
		parts:
			cases.length === 0
				? [{kind: 'text', text: 'There is nobody to look at: no rule flags anything by this day.'}]
				: cases.flatMap((study) => caseParts(study, day, (cents) => formatMoney(cents, currency))),
	};
}

function caseParts(study: CaseStudy, day: Day, money: (cents: number) => string): Part[] {
	const {title, name, leak, finding, explanation, history, life, leakedCents, owedCents} = study;
	const month = writtenMonth(finding.month);
	// Where the plan's price holds all along, its column would say the same in every row.
	const hasContracts = history.some(({contractedCents}) => contractedCents !== study.plan.monthlyPriceCents);
	return [
		{kind: 'heading', text: `${title}: ${leak.name} in ${month}`},
		{
			kind: 'text',
			text: `${identity(study, money)} Leaked so far: ${money(leakedCents)}.${owedCents === 0 ? '' : ` Owed back: ${money(owedCents)}.`}`,
		},
		{
			kind: 'chart',
			title: `${month}, day by day`,
			description: `${life.events.map(({day: on, words}) => `${writtenDay(on)}: ${words.join(', ')}`).join('; ')}. ${life.stretches.map(({words}) => words).join(', then ')}.`,
			chart: {
				kind: 'life',
				events: life.events.map((event) => ({
					...event,
					date: event.day === day ? writtenDay(event.day) : shortDay(event.day),
				})),
				stretches: life.stretches,
			},
		},
		{
			kind: 'entries',
			entries: [
				{name: 'Rule', text: explanation.rule},
				{name: 'Seen', text: explanation.seen},
				{name: 'Cost', text: explanation.cost},
				{
					name: 'Since',
					text: `${writtenDay(finding.since)}, ${counted(day - finding.since + 1, 'day')} by ${writtenDay(day)}`,
				},
				{name: 'In short', text: study.why},
			],
		},
		{
			kind: 'table',
			table: {
				caption: `Everything billed to ${name} and paid by it`,
				columns: [
					left('month'),
					...(hasContracts ? [right('contracted')] : []),
					right('invoice'),
					left('due'),
					right('amount'),
					right('paid'),
					left('on'),
					prose('what it is'),
				],
				rows: history.map((row, at) => historyCells(row, history[at - 1]?.month === row.month, hasContracts, money)),
				marked: history.flatMap(({isFlagged}, at) => (isFlagged ? [at] : [])),
			},
		},
	];
}

function identity({plan, region, startedOn, cancelledOn}: CaseStudy, money: (cents: number) => string): string {
	const until = cancelledOn === never ? 'active' : `cancelled ${writtenDay(cancelledOn)}`;
	const price = plan.name === '' ? '' : `${plan.name} at ${money(plan.monthlyPriceCents)} a month, `;
	const place = region === '' ? '' : `${region}, `;
	return `${price}${place}${price + place === '' ? 'Since' : 'since'} ${writtenDay(startedOn)}, ${until}.`;
}

/** One row; dates say their year only where it is another one, and what the row before says of the month is not said again. */
function historyCells(
	{month, contractedCents, invoice, payment, meaning}: HistoryRow,
	isFurther: boolean,
	hasContracts: boolean,
	money: (cents: number) => string,
): string[] {
	const dated = (day: Day) => dayBeside(day, billingDay(month));
	const none = isFurther ? '' : '–';
	return [
		isFurther ? '' : writtenMonth(month),
		...(hasContracts ? [isFurther ? '' : money(contractedCents)] : []),
		...(invoice ? [invoice.written, dated(invoice.dueOn), money(invoice.amountCents)] : [none, none, none]),
		...(payment ? [money(payment.amountCents), dated(payment.paidOn)] : ['–', '–']),
		meaning,
	];
}
