import {counted} from '../../domain/counted.ts';
import {formatMoney} from '../../domain/money.ts';
import {leaks} from '../../scenarios/index.ts';
import {left, prose, right, type Section} from '../page.ts';
import type {LeakingCustomer} from '../top-customers.ts';
import type {YearFacts} from '../year-facts.ts';

/** The customers on whom most money leaks. */
export function customersSection({top, leaking, subscribers, year}: YearFacts): Section {
	const money = (cents: number) => formatMoney(cents, year.currency);
	if (top.length === 0) {
		return {
			id: 'customers',
			title: 'The customers who leak most',
			parts: [{kind: 'text', text: 'No rule flags any customer by this day.'}],
		};
	}

	const isOwing = top.some(({owedCents}) => owedCents > 0);
	return {
		id: 'customers',
		title: top.length === 1 ? 'The customer who leaks most' : `The ${top.length} customers who leak most`,
		parts: [
			{
				kind: 'text',
				text: `${counted(leaking, 'customer')} of ${counted(subscribers.customers, 'customer')} ${leaking === 1 ? 'leaks' : 'leak'}. It is the customer who is followed up, so it helps to know who they are.`,
			},
			{
				kind: 'chart',
				title: 'Money leaked, by customer',
				description: `${top.map(({name, leakedCents}) => `${name}: ${money(leakedCents)}`).join('; ')}.`,
				chart: {
					kind: 'bars',
					bars: top.map(({name, leakedCents}) => ({
						label: name,
						cents: leakedCents,
						standing: 'lost',
						text: money(leakedCents),
					})),
				},
			},
			{
				kind: 'table',
				table: {
					caption: 'Who they are, and what leaks',
					columns: [
						prose('customer'),
						left('plan'),
						left('status'),
						prose('leaks'),
						right('leaked'),
						...(isOwing ? [right('owed back')] : []),
					],
					rows: top.map((customer) => [
						customer.title,
						customer.plan,
						customer.isCancelled ? 'cancelled' : 'active',
						leaksOf(customer),
						money(customer.leakedCents),
						...(isOwing ? [money(customer.owedCents)] : []),
					]),
				},
			},
		],
	};
}

function leaksOf({counts}: LeakingCustomer): string {
	return leaks
		.filter(({id}) => counts.has(id))
		.map(({id, shortName}) => `${counts.get(id)} × ${shortName}`)
		.join(', ');
}
