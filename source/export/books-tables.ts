import {periodMonths, priceOn} from '../domain/contract.ts';
import {billingDay, never} from '../domain/days.ts';
import {noRow} from '../domain/facts.ts';
import {customerText, invoiceText, paymentText, subscriptionText} from '../domain/identifiers.ts';
import {
	cancelledOn,
	endMonthOf,
	firstMonthOf,
	isFirstOfCustomer,
	type Ledger,
	monthsEnd,
	planOf,
	priceList,
	startedOn,
	subscriptionCount,
} from '../domain/ledger.ts';
import {
	amountCentsOf,
	dueOnOf,
	firstInvoice,
	firstPayment,
	issuedOnOf,
	nextInvoice,
	nextPayment,
	paidOnOf,
	paymentCentsOf,
} from '../domain/rows.ts';
import type {BooksToExport} from './export-order.ts';
import {type Column, column, type Table} from './table.ts';

/** What tables of books from outside differ in. */
export type BooksTables = {
	readonly hasPlans: boolean;
	/** Whether some price is for another span than a month. */
	readonly hasLongPeriods: boolean;
	readonly currency: string;
	/** How many decimals queries give to money: two, or as many as the currency has where those are more. */
	readonly decimals: number;
};

/** Files hold money with two decimals: amounts of a currency with fewer are so many whole hundreds. Undefined where two are too few. */
export function centsFactor({currency: {decimals}}: Ledger): number | undefined {
	return decimals > 2 ? undefined : 10 ** (2 - decimals);
}

/** Why tables of this ledger can't be written, as what follows on a name for them; undefined where they can. */
export function whyNoTables(ledger: Ledger): string | undefined {
	const {code, decimals} = ledger.currency;
	return centsFactor(ledger) === undefined ? `writes money with two decimals, and ${code} has ${decimals}` : undefined;
}

/** The books as an export takes them: all that was read of them, and the tables they make. */
export function booksToExport({
	name,
	ledger,
	names,
}: Omit<BooksToExport, 'tables' | 'names'> & {names?: BooksToExport['names']}): BooksToExport {
	return {name, ledger, names, tables: tablesOfBooks(booksTablesOf(ledger, subscriptionCount(ledger)))};
}

/** What the tables of this ledger are. */
export function booksTablesOf(ledger: Ledger, count: number): BooksTables {
	let hasLongPeriods = false;
	for (let index = 0; index < count && !hasLongPeriods; index++) {
		hasLongPeriods = periodMonths(ledger, index) !== 1;
	}

	return {
		hasPlans: priceList(ledger).some(({name}) => name !== ''),
		hasLongPeriods,
		currency: ledger.currency.code,
		decimals: Math.max(2, ledger.currency.decimals),
	};
}

/** A column of money, which is the currency's own where that has more than two decimals. */
function money(name: string, {decimals}: BooksTables, description: string): Column {
	const plain = column(name, 'money', description);
	return decimals === 2 ? plain : {...plain, decimals};
}

/** The data tables of books from outside, identifiers as texts, each after those that its keys point to. */
export function tablesOfBooks(shape: BooksTables): readonly Table[] {
	return [
		...(shape.hasPlans ? [plansTable(shape)] : []),
		customersTable,
		subscriptionsTable(shape),
		invoicesTable(shape),
		paymentsTable(shape),
	];
}

/** The months that are billed, as queries read them. */
export const calendarOfBooks: Table = {
	name: 'calendar',
	description: 'The months of the books.',
	columns: [column('month', 'date', 'First day of the month.')],
	primaryKey: ['month'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		for (let month = 0; index === 0 && month < ledger.months; month++) {
			emit([billingDay(ledger.firstMonth + month)]);
		}
	},
};

const plansTable = (shape: BooksTables): Table => ({
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
		const factor = centsFactor(ledger) ?? 1;
		for (const {planId, name, monthlyPriceCents} of index === 0 ? priceList(ledger) : []) {
			emit([planId, name, monthlyPriceCents * factor]);
		}
	},
});

const customersTable: Table = {
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

const subscriptionsTable = (shape: BooksTables): Table => ({
	name: 'subscriptions',
	description: 'What customers subscribe to.',
	columns: [
		column('subscription_id', 'text', 'The subscription, as the data says it.'),
		column('customer_id', 'text', 'Who subscribes.'),
		...(shape.hasPlans ? [column('plan_id', 'integer', 'To which plan.')] : []),
		{...column('status', 'text', 'At the close of the as-of day.'), values: ['Active', 'Cancelled']},
		column('start_date', 'date', 'First day of the subscription.'),
		{...column('cancelled_on', 'date', 'Last day on which a period may begin.'), isNullable: true},
		money('price', shape, `${shape.currency} for a billing period, on the as-of day and before any discount.`),
		...(shape.hasLongPeriods ? [column('billing_months', 'integer', 'How many months a billing period is long.')] : []),
	],
	primaryKey: ['subscription_id'],
	foreignKeys: [
		{column: 'customer_id', table: 'customers'},
		...(shape.hasPlans ? [{column: 'plan_id', table: 'plans'}] : []),
	],
	rows({ledger}, index, emit) {
		if (startedOn(ledger, index) > ledger.day) {
			return;
		}

		const cancelled = cancelledOn(ledger, index);
		emit([
			subscriptionText(ledger, index),
			customerText(ledger, index),
			...(shape.hasPlans ? [planOf(ledger, index).planId] : []),
			cancelled === never ? 'Active' : 'Cancelled',
			startedOn(ledger, index),
			cancelled === never ? null : cancelled,
			priceOn(ledger, index, ledger.day) * (centsFactor(ledger) ?? 1),
			...(shape.hasLongPeriods ? [periodMonths(ledger, index)] : []),
		]);
	},
});

const invoicesTable = (shape: BooksTables): Table => ({
	name: 'invoices',
	description: 'What was billed. Whether an invoice is paid follows from the payments.',
	columns: [
		column('invoice_id', 'text', 'The invoice, as the data says it.'),
		column('subscription_id', 'text', 'What is billed.'),
		column('invoice_date', 'date', 'Day of issue.'),
		column('due_date', 'date', 'Last day to pay.'),
		money('amount', shape, `${shape.currency}.`),
	],
	primaryKey: ['invoice_id'],
	foreignKeys: [{column: 'subscription_id', table: 'subscriptions'}],
	datedBy: 'invoice_date',
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger) ?? 1;
		for (const [month, row] of invoiceRows(ledger, index)) {
			emit([
				invoiceText(ledger, index, month, row),
				subscriptionText(ledger, index),
				issuedOnOf(ledger, row),
				dueOnOf(ledger, row),
				amountCentsOf(ledger, row) * factor,
			]);
		}
	},
});

const paymentsTable = (shape: BooksTables): Table => ({
	name: 'payments',
	description: 'What was paid.',
	columns: [
		column('payment_id', 'text', 'The payment, as the data says it.'),
		column('invoice_id', 'text', 'Which invoice it pays.'),
		column('payment_date', 'date', 'Day of the payment.'),
		money('amount_paid', shape, `${shape.currency}; less than nothing where it took back.`),
	],
	primaryKey: ['payment_id'],
	foreignKeys: [{column: 'invoice_id', table: 'invoices'}],
	datedBy: 'payment_date',
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger) ?? 1;
		for (const [month, invoice] of invoiceRows(ledger, index)) {
			for (let row = firstPayment(ledger, invoice); row !== noRow; row = nextPayment(ledger, row)) {
				emit([
					paymentText(ledger, index, month, row),
					invoiceText(ledger, index, month, invoice),
					paidOnOf(ledger, row),
					paymentCentsOf(ledger, row) * factor,
				]);
			}
		}
	},
});

/** The invoices of a subscription by their months and rows, as known by the ledger's day. */
function* invoiceRows(ledger: Ledger, index: number): Generator<readonly [month: number, row: number]> {
	const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
	for (let month = firstMonthOf(ledger, index); month < end; month++) {
		for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
			yield [month, row];
		}
	}
}
