import {counted} from '../../domain/counted.ts';
import {billingDay, calendarMonthOf, type Day, daysSince} from '../../domain/days.ts';
import {pastGraceOn} from '../../domain/settlement.ts';
import {writtenDay} from '../../domain/written-days.ts';
import {booksPolicy} from '../../simulation/settings.ts';
import type {Figures, Term} from './term.ts';

/** When an invoice is what. */
export const timeTerms: readonly Term[] = [
	{
		id: 'as-of',
		name: 'as-of day',
		sentence: 'The day whose close all screens show: what is dated later is not there yet.',
		formula: 'shown = rows dated on or before the as-of day',
		numbers: ({day}) => `as of the close of ${writtenDay(day)}`,
	},
	{
		id: 'close-out',
		name: 'close-out',
		sentence:
			'The day on which even the last invoice has become a zombie, if it is one: by then every leak can be seen.',
		formula: 'close-out = last invoice’s due date + grace + 1 day, at least the last month’s end',
		numbers({closeOut, day}) {
			const left = day < closeOut ? `, ${counted(closeOut - day, 'day')} from this one` : ', which is this day';
			return `${writtenDay(closeOut)}${left}`;
		},
	},
	{
		id: 'since',
		name: 'since',
		sentence:
			'The first day at whose close a rule matches, which counts as day one on the axis, in Why and in what is read aloud.',
		formula: 'days a leak has lasted = as-of day − since + 1',
		boundary: 'Days late and days overdue begin the day after the due date, which is their first.',
		numbers(figures) {
			const {day} = figures;
			const {issuedOn} = latestInvoice(figures);
			return `what was not billed on ${writtenDay(issuedOn)} has lasted ${counted(daysSince(issuedOn, day), 'day')} by ${writtenDay(day)}`;
		},
	},
	{
		id: 'terms',
		name: 'Net terms',
		sentence: 'How long a customer may take to pay: Net-14 means within 14 days of the invoice.',
		formula: 'due date = invoice date + terms',
		numbers: (figures) => {
			const {settings} = figures;
			const {issuedOn, dueOn} = latestInvoice(figures);
			return `Net-${settings.terms}: the invoice of ${writtenDay(issuedOn)} is due ${writtenDay(dueOn)}`;
		},
	},
	{
		id: 'grace',
		name: 'grace',
		sentence: 'How long an unpaid invoice past its due date is taken to be merely late.',
		formula: 'zombie from: due date + grace + 1 day',
		boundary: 'Grace is a policy, how one judges; it is not dunning, the reminders one sends.',
		numbers: (figures) => {
			const {settings} = figures;
			const {issuedOn, dueOn} = latestInvoice(figures);
			const from = pastGraceOn(dueOn, booksPolicy(settings));
			return `${counted(settings.grace, 'day')}: the invoice of ${writtenDay(issuedOn)}, due ${writtenDay(dueOn)}, would be a zombie from ${writtenDay(from)}`;
		},
	},
];

function latestInvoice({settings, day, lastMonth}: Figures): {issuedOn: Day; dueOn: Day} {
	const issuedOn = billingDay(Math.min(calendarMonthOf(day), lastMonth));
	return {issuedOn, dueOn: issuedOn + settings.terms};
}
