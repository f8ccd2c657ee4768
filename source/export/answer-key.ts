import {invoiceOf} from '../detection/detect.ts';
import {formatMonth} from '../domain/days.ts';
import {monthsBegun, subscriptionId} from '../domain/ledger.ts';
import {leaks} from '../scenarios/index.ts';
import {booksPolicy, leaksOn, type Settings} from '../simulation/settings.ts';
import {column, type Table} from './table.ts';

/** What was injected in the months begun by the as-of day, whether or not a rule can see it yet. Never among the data. */
export function answerKeyFor(settings: Settings): Table {
	return {
		name: 'answers',
		description: 'The leaks that were injected.',
		columns: [
			{...column('scenario', 'text', 'Which leak.'), values: leaksOn(settings).map(({id}) => id)},
			column('subscription_id', 'integer', 'Where.'),
			{
				...column('invoice_id', 'integer', 'On which invoice; none where the invoice is what is missing.'),
				isNullable: true,
			},
			column('month', 'text', 'YYYY-MM that was or should have been billed.'),
			column('amount', 'money', 'US dollars lost.'),
		],
		primaryKey: ['subscription_id', 'month'],
		foreignKeys: [],
		rows({ledger, simulation}, index, emit) {
			const whole = simulation.ledger;
			const {months, struck} = simulation.truth;
			const begun = monthsBegun(ledger);
			for (let month = 0; month < begun; month++) {
				const leak = leaks[(struck[index * months + month] as number) - 1];
				if (leak) {
					const id = subscriptionId(whole, index);
					const books = booksPolicy(settings);
					const invoice = invoiceOf(leak, whole, index, month, books);
					const lost = leak.leakedCents(whole, index, month, books);
					emit([leak.id, id, invoice, formatMonth(month), lost]);
				}
			}
		},
	};
}
