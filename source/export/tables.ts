import {type BooksShape, usualShape} from '../domain/books-shape.ts';
import {
	customerEmail,
	customerName,
	customerRegion,
	emailPhrase,
	namePhrase,
	regionPhrase,
} from '../domain/customers.ts';
import {noRow} from '../domain/facts.ts';
import {
	customerOf,
	endMonthOf,
	firstMonthOf,
	hasSharedCustomers,
	isFirstOfCustomer,
	monthsEnd,
	priceList,
	startedOn,
	subscriptionId,
} from '../domain/ledger.ts';
import {plainInvoices, plainPayments} from '../domain/plain-rows.ts';
import {
	amountCentsOf,
	dueOnOf,
	firstInvoice,
	firstPayment,
	invoiceIdOf,
	issuedOnOf,
	nextInvoice,
	nextPayment,
	paidOnOf,
	paymentCentsOf,
	paymentIdOf,
} from '../domain/rows.ts';
import {plainCustomers} from './plain-subscribers.ts';
import {pricesTable} from './prices-table.ts';
import {subscriptionsTable} from './subscriptions-table.ts';
import {column, type Table} from './table.ts';

const plansTable: Table = {
	name: 'plans',
	description: 'The price list.',
	columns: [
		column('plan_id', 'integer', 'Number of the plan.'),
		column('plan_name', 'text', 'Name of the plan.'),
		column('monthly_price', 'money', 'US dollars a month.'),
	],
	isOfAll: true,
	primaryKey: ['plan_id'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		if (subscriptionId(ledger, index) === 1) {
			for (const {planId, name, monthlyPriceCents} of priceList(ledger)) {
				emit([planId, name, monthlyPriceCents]);
			}
		}
	},
};

const customersTable: Table = {
	name: 'customers',
	description: 'Who is billed.',
	columns: [
		column('customer_id', 'integer', 'Number of the customer.'),
		{...column('customer_name', 'text', 'Name of the company.'), phrase: namePhrase},
		{...column('email', 'text', 'Where invoices are sent.'), phrase: emailPhrase},
		{...column('region', 'text', 'Part of the world.'), phrase: regionPhrase},
	],
	primaryKey: ['customer_id'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		const id = customerOf(ledger, index);
		// Whoever has one subscription is no customer before it begins.
		const isKnown = hasSharedCustomers(ledger) || startedOn(ledger, index) <= ledger.day;
		if (isKnown && isFirstOfCustomer(ledger, index)) {
			emit([id, customerName(id), customerEmail(id), customerRegion(id)]);
		}
	},
	plainRows: plainCustomers,
};

const invoicesTable: Table = {
	name: 'invoices',
	description: 'What was billed. Whether an invoice is paid follows from the payments.',
	columns: [
		column('invoice_id', 'integer', 'Number of the invoice.'),
		column('subscription_id', 'integer', 'What is billed.'),
		column('invoice_date', 'date', 'Day of issue.'),
		column('due_date', 'date', 'Last day to pay.'),
		column('amount', 'money', 'US dollars.'),
	],
	primaryKey: ['invoice_id'],
	foreignKeys: [{column: 'subscription_id', table: 'subscriptions'}],
	datedBy: 'invoice_date',
	rows({ledger}, index, emit) {
		const row = [0, subscriptionId(ledger, index), 0, 0, 0];
		const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
		for (let month = firstMonthOf(ledger, index); month < end; month++) {
			for (let at = firstInvoice(ledger, index, month); at !== noRow; at = nextInvoice(ledger, at)) {
				row[0] = invoiceIdOf(ledger, index, month, at);
				row[2] = issuedOnOf(ledger, at);
				row[3] = dueOnOf(ledger, at);
				row[4] = amountCentsOf(ledger, at);
				emit(row);
			}
		}
	},
	plainRows: plainInvoices,
};

const paymentsTable: Table = {
	name: 'payments',
	description: 'What was paid.',
	columns: [
		column('payment_id', 'integer', 'Number of the payment.'),
		column('invoice_id', 'integer', 'Which invoice it pays.'),
		column('payment_date', 'date', 'Day of the payment.'),
		column('amount_paid', 'money', 'US dollars.'),
	],
	primaryKey: ['payment_id'],
	foreignKeys: [{column: 'invoice_id', table: 'invoices'}],
	datedBy: 'payment_date',
	rows({ledger}, index, emit) {
		const row = [0, 0, 0, 0];
		const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
		for (let month = firstMonthOf(ledger, index); month < end; month++) {
			for (
				let invoice = firstInvoice(ledger, index, month);
				invoice !== noRow;
				invoice = nextInvoice(ledger, invoice)
			) {
				row[1] = invoiceIdOf(ledger, index, month, invoice);
				for (let at = firstPayment(ledger, invoice); at !== noRow; at = nextPayment(ledger, at)) {
					row[0] = paymentIdOf(ledger, index, month, at);
					row[2] = paidOnOf(ledger, at);
					row[3] = paymentCentsOf(ledger, at);
					emit(row);
				}
			}
		}
	},
	plainRows: plainPayments,
};

/** The data tables of books of this shape, each after those that its keys point to. */
export function tablesFor(shape: Pick<BooksShape, 'hasDiscounts' | 'hasPrices'>): readonly Table[] {
	return [
		plansTable,
		...(shape.hasPrices ? [pricesTable] : []),
		customersTable,
		subscriptionsTable(shape),
		invoicesTable,
		paymentsTable,
	];
}

/** The data tables of books without anything unusual. */
export const tables: readonly Table[] = tablesFor(usualShape);
