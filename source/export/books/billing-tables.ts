import {billingDay, never} from '../../domain/days.ts';
import {noRow} from '../../domain/facts.ts';
import {invoiceText, paymentText, subscriptionText} from '../../domain/identifiers.ts';
import {
	billedOn,
	endMonthOf,
	expectedBy,
	firstMonthOf,
	type Ledger,
	monthsEnd,
	startedOn,
} from '../../domain/ledger.ts';
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
} from '../../domain/rows.ts';
import {column, type Table} from '../table.ts';
import {type BooksTables, centsFactor, money} from './shape-of-books.ts';

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

/** What a search for invoices that are missing starts from: periods, without a word on who was billed in them. */
export const periodsTable: Table = {
	name: 'periods',
	description: 'The billing periods of each subscription since its start, whether or not it was cancelled before.',
	columns: [
		column('subscription_id', 'text', 'Whose period it is.'),
		column('period_start', 'date', 'First day of the period.'),
		column('expected_by', 'date', 'Day by whose close its invoice is to be there.'),
	],
	primaryKey: ['subscription_id', 'period_start'],
	foreignKeys: [{column: 'subscription_id', table: 'subscriptions'}],
	datedBy: 'period_start',
	rows({ledger}, index, emit) {
		const end = monthsEnd(ledger);
		for (let month = ledger.firstMonth; month < end; month++) {
			const on = billedOn(ledger, index, month);
			if (on !== never && on <= ledger.day && on >= startedOn(ledger, index)) {
				emit([subscriptionText(ledger, index), on, expectedBy(ledger, index, month)]);
			}
		}
	},
};

export const invoicesTable = (shape: BooksTables): Table => ({
	name: 'invoices',
	description: 'What was billed. Whether an invoice is paid follows from the payments.',
	columns: [
		column('invoice_id', 'text', 'The invoice, as the data says it.'),
		column('subscription_id', 'text', 'What is billed.'),
		column('invoice_date', 'date', 'Day of issue.'),
		column('due_date', 'date', 'Last day to pay.'),
		money('amount', shape, `${shape.currency}.`),
		column('period_start', 'date', 'First day of the period that it bills.'),
		column('nth', 'integer', 'Its place among the invoices for that period, from 1.'),
	],
	primaryKey: ['invoice_id'],
	foreignKeys: [{column: 'subscription_id', table: 'subscriptions'}],
	datedBy: 'invoice_date',
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger);
		for (const {month, row, nth} of invoiceRows(ledger, index)) {
			emit([
				invoiceText(ledger, index, month, row),
				subscriptionText(ledger, index),
				issuedOnOf(ledger, row),
				dueOnOf(ledger, row),
				amountCentsOf(ledger, row) * factor,
				billedOn(ledger, index, month),
				nth,
			]);
		}
	},
});

export const paymentsTable = (shape: BooksTables): Table => ({
	name: 'payments',
	description: 'What was paid.',
	columns: [
		column('payment_id', 'text', 'The payment, as the data says it.'),
		column('invoice_id', 'text', 'Which invoice it pays.'),
		column('payment_date', 'date', 'Day of the payment.'),
		money('amount_paid', shape, `${shape.currency}; less than nothing where it took back.`),
		column('nth', 'integer', 'Its place among the payments on that invoice, from 1.'),
	],
	primaryKey: ['payment_id'],
	foreignKeys: [{column: 'invoice_id', table: 'invoices'}],
	datedBy: 'payment_date',
	rows({ledger}, index, emit) {
		const factor = centsFactor(ledger);
		for (const {month, row: invoice} of invoiceRows(ledger, index)) {
			let nth = 1;
			for (let row = firstPayment(ledger, invoice); row !== noRow; row = nextPayment(ledger, row)) {
				emit([
					paymentText(ledger, index, month, row),
					invoiceText(ledger, index, month, invoice),
					paidOnOf(ledger, row),
					paymentCentsOf(ledger, row) * factor,
					nth++,
				]);
			}
		}
	},
});

type InvoiceRow = {readonly month: number; readonly row: number; readonly nth: number};

/** The invoices of a subscription by their months and rows, as known by the ledger's day. */
function* invoiceRows(ledger: Ledger, index: number): Generator<InvoiceRow> {
	const end = Math.min(monthsEnd(ledger), endMonthOf(ledger, index));
	for (let month = firstMonthOf(ledger, index); month < end; month++) {
		let nth = 1;
		for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
			yield {month, row, nth: nth++};
		}
	}
}
