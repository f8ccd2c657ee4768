import {customerEmail, customerName, customerRegion} from '../domain/customers.ts';
import {billingDay, never} from '../domain/days.ts';
import {
	cancelledOn,
	collectedCents,
	dueDay,
	invoicedCents,
	invoiceId,
	monthsBegun,
	paymentDay,
	paymentId,
	planOf,
	startedOn,
	subscriptionId,
} from '../domain/ledger.ts';
import {plans} from '../domain/plans.ts';
import type {Column, ColumnType, Table} from './table.ts';

export function column(name: string, type: ColumnType, description: string): Column {
	return {name, type, description, isNullable: false};
}

const plansTable: Table = {
	name: 'plans',
	description: 'The price list.',
	columns: [
		column('plan_id', 'integer', 'Number of the plan.'),
		column('plan_name', 'text', 'Name of the plan.'),
		column('monthly_price', 'money', 'US dollars a month.'),
	],
	primaryKey: ['plan_id'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		if (subscriptionId(ledger, index) === 1) {
			for (const {planId, name, monthlyPriceCents} of plans) {
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
		column('customer_name', 'text', 'Name of the company.'),
		column('email', 'text', 'Where invoices are sent.'),
		column('region', 'text', 'Part of the world.'),
	],
	primaryKey: ['customer_id'],
	foreignKeys: [],
	rows({ledger}, index, emit) {
		const id = subscriptionId(ledger, index);
		emit([id, customerName(id), customerEmail(id), customerRegion(id)]);
	},
};

const subscriptionsTable: Table = {
	name: 'subscriptions',
	description: 'What each customer subscribes to, one subscription each.',
	columns: [
		column('subscription_id', 'integer', 'Number of the subscription.'),
		column('customer_id', 'integer', 'Who subscribes.'),
		column('plan_id', 'integer', 'To which plan.'),
		{...column('status', 'text', 'At the close of the as-of day.'), values: ['Active', 'Cancelled']},
		column('start_date', 'date', 'First day of the subscription.'),
		{...column('cancelled_on', 'date', 'Day of the cancellation; no invoice is issued after it.'), isNullable: true},
	],
	primaryKey: ['subscription_id'],
	foreignKeys: [
		{column: 'customer_id', table: 'customers'},
		{column: 'plan_id', table: 'plans'},
	],
	rows({ledger}, index, emit) {
		const id = subscriptionId(ledger, index);
		const cancelled = cancelledOn(ledger, index);
		const isCancelled = cancelled !== never;
		const status = isCancelled ? 'Cancelled' : 'Active';
		emit([id, id, planOf(ledger, index).planId, status, startedOn(ledger, index), isCancelled ? cancelled : null]);
	},
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
	rows({ledger}, index, emit) {
		const id = subscriptionId(ledger, index);
		const begun = monthsBegun(ledger);
		const row = [0, id, 0, 0, 0];
		for (let month = 0; month < begun; month++) {
			const amount = invoicedCents(ledger, index, month);
			if (amount > 0) {
				row[0] = invoiceId(id, month);
				row[2] = billingDay(month);
				row[3] = dueDay(ledger, month);
				row[4] = amount;
				emit(row);
			}
		}
	},
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
	rows({ledger}, index, emit) {
		const id = subscriptionId(ledger, index);
		const begun = monthsBegun(ledger);
		const row = [0, 0, 0, 0];
		for (let month = 0; month < begun; month++) {
			const paidOn = paymentDay(ledger, index, month);
			if (paidOn !== never) {
				row[0] = paymentId(id, month);
				row[1] = invoiceId(id, month);
				row[2] = paidOn;
				row[3] = collectedCents(ledger, index, month);
				emit(row);
			}
		}
	},
};

/** The data tables, each after those that its keys point to. */
export const tables: readonly Table[] = [plansTable, customersTable, subscriptionsTable, invoicesTable, paymentsTable];
