import {discountUntil, grantedDiscount, periodMonths, priceOn} from '../../domain/contract.ts';
import {type Day, never} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {customerText, subscriptionText} from '../../domain/identifiers.ts';
import {
	cancelledOn,
	endMonthOf,
	firstMonthOf,
	isFirstOfCustomer,
	type Ledger,
	planOf,
	priceList,
	startedOn,
} from '../../domain/ledger.ts';
import {listedSteps, ownPriceOf} from '../../domain/price-steps.ts';
import {firstInvoice} from '../../domain/rows.ts';
import {type Column, column, type Table} from '../table.ts';
import {type BooksTables, centsFactor, money} from './shape-of-books.ts';

export const plansTable = (shape: BooksTables): Table => ({
	name: 'plans',
	description: 'The price list.',
	columns: [
		column('plan_id', 'integer', 'Number of the plan.'),
		column('plan_name', 'text', 'Name of the plan.'),
		money('monthly_price', shape, `${shape.currency} a month.`),
	],
	isOfAll: true,
	primaryKey: ['plan_id'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger);
		for (const {planId, name, monthlyPriceCents} of index === 0 ? priceList(ledger) : []) {
			emit([planId, name, monthlyPriceCents * factor]);
		}
	},
});

export const pricesTable = (shape: BooksTables): Table => ({
	name: 'prices',
	description: 'New prices, from a day on; before the first one, that of the plan holds.',
	columns: [
		column('plan_id', 'integer', 'Number of the plan.'),
		column('valid_from', 'date', 'The first day on which a period may begin at this price.'),
		money('monthly_price', shape, `${shape.currency} a month.`),
	],
	isOfAll: true,
	primaryKey: ['plan_id', 'valid_from'],
	foreignKeys: [{column: 'plan_id', table: 'plans'}],
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger);
		for (const {planId, on, monthlyPriceCents} of index === 0 ? listedSteps(ledger) : []) {
			emit([planId, on, monthlyPriceCents * factor]);
		}
	},
});

export const customersTable: Table = {
	name: 'customers',
	description: 'Who is billed.',
	columns: [
		column('customer_id', 'text', 'The customer, as the data says it.'),
		{...column('customer_name', 'text', 'Name, where the data has one.'), isNullable: true},
	],
	primaryKey: ['customer_id'],
	foreignKeys: [],
	rows({ledger, names}, index, emit) {
		if (isFirstOfCustomer(ledger, index)) {
			emit([customerText(ledger, index), names?.[index] ?? null]);
		}
	},
};

const discountColumns: readonly Column[] = [
	{...column('discount_percent', 'money', 'Percent off the price, as long as the discount lasts.'), isNullable: true},
	{
		...column('discount_until', 'date', 'Last day on which a period may begin with it; empty, it does not end.'),
		isNullable: true,
	},
];

/** The price of subscriptions. Where list prices change, only those with a price of their own have one. */
function priceColumn(shape: BooksTables): Column {
	return shape.hasPrices
		? {
				...money('price', shape, `${shape.currency} for a billing period, where it is not that of the price list.`),
				isNullable: true,
			}
		: money('price', shape, `${shape.currency} for a billing period, before any discount.`);
}

export const subscriptionsTable = (shape: BooksTables): Table => ({
	name: 'subscriptions',
	description: 'What customers subscribe to.',
	columns: [
		column('subscription_id', 'text', 'The subscription, as the data says it.'),
		column('customer_id', 'text', 'Who subscribes.'),
		...(shape.hasPlans ? [column('plan_id', 'integer', 'To which plan.')] : []),
		{...column('status', 'text', 'At the close of the as-of day.'), values: ['Active', 'Cancelled']},
		column('start_date', 'date', 'First day of the subscription.'),
		{...column('cancelled_on', 'date', 'Last day on which a period may begin.'), isNullable: true},
		priceColumn(shape),
		...(shape.hasLongPeriods ? [column('billing_months', 'integer', 'How many months a billing period is long.')] : []),
		...(shape.hasDiscounts ? discountColumns : []),
	],
	primaryKey: ['subscription_id'],
	foreignKeys: [
		{column: 'customer_id', table: 'customers'},
		...(shape.hasPlans ? [{column: 'plan_id', table: 'plans'}] : []),
	],
	rows({ledger}, index, emit) {
		if (!isThere(ledger, index)) {
			return;
		}

		const cancelled = cancelledOn(ledger, index);
		const price = shape.hasPrices ? ownPriceOf(ledger, index) : priceOn(ledger, index, ledger.day);
		emit([
			subscriptionText(ledger, index),
			customerText(ledger, index),
			...(shape.hasPlans ? [planOf(ledger, index).planId] : []),
			cancelled === never ? 'Active' : 'Cancelled',
			startedOn(ledger, index),
			cancelled === never ? null : cancelled,
			price === undefined ? null : price * centsFactor(ledger),
			...(shape.hasLongPeriods ? [periodMonths(ledger, index)] : []),
			...(shape.hasDiscounts ? discountOf(ledger, index) : []),
		]);
	},
});

/** Whether the subscription has begun by the ledger's day, or been billed before it begins. */
function isThere(ledger: Ledger, index: number): boolean {
	if (startedOn(ledger, index) <= ledger.day) {
		return true;
	}

	const end = endMonthOf(ledger, index);
	let month = firstMonthOf(ledger, index);
	while (month < end && firstInvoice(ledger, index, month) === noRow) {
		month++;
	}

	return month < end;
}

/** Hundredths of a percent, and the last day. */
function discountOf(ledger: Ledger, index: number): readonly [percent: number | null, until: Day | null] {
	const until = discountUntil(ledger, index);
	return until === undefined ? [null, null] : [grantedDiscount(ledger, index), until === never ? null : until];
}
