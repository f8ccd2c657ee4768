import type {Books} from '../../books/books.ts';
import {customerText, subscriptionText} from '../../domain/identifiers.ts';
import {hasSharedCustomers, subscriptionCount} from '../../domain/ledger.ts';
import {plainText} from '../../domain/plain-text.ts';
import {plainLine, textWidth} from '../draw/lines.ts';
import {remember} from '../draw/memo.ts';
import type {ListColumn} from '../lists/list-column.ts';
import {whoIn} from './who.ts';

/** Identifiers wider than this are cut. */
const widest = 16;

/** Who the lines of opened books are about, found by the number of their subscription: customer, name, subscription. The lower `leaving` is, the sooner the last one gives way. */
export function whoColumns<Row>(books: Books, numberOf: (row: Row) => number, leaving = 5): readonly ListColumn<Row>[] {
	const {ledger, names} = books;
	const index = (row: Row) => numberOf(row) - ledger.firstId;
	const customer = (row: Row) => plainText(customerText(ledger, index(row)));
	const subscription = (row: Row) => plainText(subscriptionText(ledger, index(row)));
	const widths = widthsOf(books);
	return [
		{
			name: 'id',
			kind: 'text',
			title: 'customer',
			width: names ? widths.customer : 0,
			align: 'left',
			...(names && {expendable: 4}),
			value: customer,
			cell: (row) => plainLine(customer(row)),
		},
		...(names
			? [
					{
						name: 'name',
						kind: 'text',
						title: 'name',
						width: 0,
						align: 'left',
						value: (row: Row) => whoIn({books}, numberOf(row)).name,
						cell: (row: Row) => plainLine(whoIn({books}, numberOf(row)).name),
					} as const,
				]
			: []),
		...(hasSharedCustomers(ledger)
			? [
					{
						name: 'subscription',
						kind: 'text',
						title: 'subscription',
						width: widths.subscription,
						align: 'left',
						expendable: leaving,
						value: subscription,
						cell: (row: Row) => plainLine(subscription(row)),
					} as const,
				]
			: []),
	];
}

/** How wide the identifiers are, their titles at least. */
const widthsOf = remember(({ledger}: Books) => {
	const longest = (title: string, textOf: (index: number) => string) => {
		let most = title.length;
		for (let index = 0; index < subscriptionCount(ledger) && most < widest; index++) {
			most = Math.max(most, textWidth(textOf(index)));
		}

		return Math.min(widest, most);
	};
	return {
		customer: longest('customer', (index) => customerText(ledger, index)),
		subscription: longest('subscription', (index) => subscriptionText(ledger, index)),
	};
});
