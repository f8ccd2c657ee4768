import {type Day, mostMonths} from './days.ts';
import {billedMonths} from './lay-billings.ts';
import {periodsOf, spanOf} from './lay-periods.ts';
import type {Ledger} from './ledger.ts';
import type {LedgerColumns} from './ledger-columns.ts';
import {slotsIn} from './periods.ts';
import {rowChains} from './row-chains.ts';
import {centsColumn, dayColumn, idColumn, idNumbers} from './row-columns.ts';
import {laidVoided} from './voided.ts';

/** Sorts rows, once, into a ledger that is known at the close of `day`. The columns are read, and those of subscriptions become the ledger's own. */
export function layLedger(columns: LedgerColumns, day: Day): Ledger {
	const {frame, subscriptions, invoices, payments} = columns;
	const voided = laidVoided(subscriptions, columns.voided);
	const billed = invoices.billed ?? billedMonths(subscriptions, invoices);
	const {months} = billed;
	const span = spanOf(frame, billed, day);
	const {slots, periods} = periodsOf(columns, months, span);
	const invoiceSlots = slotsIn(periods, invoices.subscription, months);
	const invoiceRows = rowChains(slots, invoiceSlots, invoices.issuedOn, idNumbers(invoices.id));
	const paidInvoices = new Int32Array(payments.invoice.length);
	for (let payment = 0; payment < paidInvoices.length; payment++) {
		paidInvoices[payment] = invoiceRows.rowOf[payments.invoice[payment] as number] as number;
	}

	const paymentRows = rowChains(invoiceRows.rows, paidInvoices, payments.paidOn, idNumbers(payments.id));
	const isNumbered = span.firstMonth >= 0 && span.endMonth <= mostMonths;
	return {
		day,
		firstMonth: span.firstMonth,
		months: span.endMonth - span.firstMonth,
		termsDays: frame.termsDays,
		firstId: frame.firstId,
		currency: frame.currency,
		facts: {
			plans: frame.plans,
			plan: subscriptions.plan,
			startedOn: subscriptions.startedOn,
			cancelledOn: subscriptions.cancelledOn,
			customers: subscriptions.customers,
			agreements: subscriptions.agreements,
			periods,
			slots,
			issuedOn: dayColumn(invoiceRows, invoices.issuedOn),
			dueOn: dayColumn(invoiceRows, invoices.dueOn),
			amountCents: centsColumn(invoiceRows, invoices.amountCents),
			nextInvoice: invoiceRows.next,
			paidOn: dayColumn(paymentRows, payments.paidOn),
			paidCents: centsColumn(paymentRows, payments.amountCents),
			nextPayment: paymentRows.next,
			ids: {
				subscriptions: subscriptions.ids,
				customers: subscriptions.customerIds,
				invoices: idColumn(invoiceRows, invoices.id, isNumbered),
				payments: idColumn(paymentRows, payments.id, isNumbered),
			},
			...(voided && {voided}),
		},
	};
}
