import type {BooksShape} from '../domain/books-shape.ts';
import {discountUntil, grantedDiscount} from '../domain/contract.ts';
import {never} from '../domain/days.ts';
import {cancelledOn, customerOf, planOf, startedOn, subscriptionId} from '../domain/ledger.ts';
import type {Phrase} from '../domain/phrase.ts';
import {plainSubscriptions} from './plain-subscribers.ts';
import {type Column, column, type Source, type Table} from './table.ts';

const statuses = ['Active', 'Cancelled'] as const;
const statusPhrase: Phrase = {
	words: [statuses],
	places(status, into) {
		into[0] = status;
	},
};

const discountColumns: readonly Column[] = [
	{...column('discount_percent', 'money', 'Percent off the price, as long as the discount lasts.'), isNullable: true},
	{...column('discount_until', 'date', 'Last day on which a month may begin with it.'), isNullable: true},
];

/** The subscriptions, with their discounts in books that have some. One that has not begun by the day is not there yet. */
export function subscriptionsTable({hasDiscounts}: Pick<BooksShape, 'hasDiscounts'>): Table {
	return {
		name: 'subscriptions',
		description: 'What each customer subscribes to, one subscription each.',
		columns: [
			column('subscription_id', 'integer', 'Number of the subscription.'),
			column('customer_id', 'integer', 'Who subscribes.'),
			column('plan_id', 'integer', 'To which plan.'),
			{...column('status', 'text', 'At the close of the as-of day.'), values: statuses, phrase: statusPhrase},
			column('start_date', 'date', 'First day of the subscription.'),
			{...column('cancelled_on', 'date', 'Day of the cancellation; no invoice is issued after it.'), isNullable: true},
			...(hasDiscounts ? discountColumns : []),
		],
		primaryKey: ['subscription_id'],
		foreignKeys: [
			{column: 'customer_id', table: 'customers'},
			{column: 'plan_id', table: 'plans'},
		],
		...(!hasDiscounts && {plainRows: plainSubscriptions}),
		rows({ledger}, index, emit) {
			if (startedOn(ledger, index) > ledger.day) {
				return;
			}

			const cancelled = cancelledOn(ledger, index);
			const isCancelled = cancelled !== never;
			emit([
				subscriptionId(ledger, index),
				customerOf(ledger, index),
				planOf(ledger, index).planId,
				statuses[isCancelled ? 1 : 0] as string,
				startedOn(ledger, index),
				isCancelled ? cancelled : null,
				...(hasDiscounts ? discountOf(ledger, index) : []),
			]);
		},
	};
}

/** Hundredths of a percent, and the last day. */
function discountOf(ledger: Source['ledger'], index: number): (number | null)[] {
	const until = discountUntil(ledger, index);
	return until === undefined ? [null, null] : [grantedDiscount(ledger, index), until === never ? null : until];
}
