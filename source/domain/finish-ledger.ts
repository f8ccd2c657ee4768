import {type Billing, billingMonthBy, periodOf} from './billing-period.ts';
import {type Day, mostMonths, never} from './days.ts';
import {agreementsOf, customersOf} from './lay-agreements.ts';
import {billingOfRow, periodsOf, spanOf} from './lay-periods.ts';
import type {Ledger} from './ledger.ts';
import type {LedgerDraft} from './ledger-draft.ts';
import {slotIn} from './periods.ts';
import {rowChains} from './row-chains.ts';
import {byDayAndId, centsColumn, dayColumn, idColumn} from './row-columns.ts';

/** Sorts a draft's rows, once, into a ledger that is known at the close of `day`. The draft can be added to and finished again. */
export function finishLedger(draft: LedgerDraft, day: Day): Ledger {
	const {frame, subscriptions, invoices, payments} = draft;
	const billings = subscriptions.map(billingOfRow);
	const months = invoices.issuedOn.map((issuedOn, invoice) => {
		const billing = billings[invoices.subscription[invoice] as number] as Billing;
		const month = invoices.month[invoice];
		return month === undefined ? periodOf(billing, issuedOn) : billingMonthBy(billing, month);
	});
	const span = spanOf(draft, months, day);
	const {slots, periods} = periodsOf(draft, billings, months, span);
	const invoiceSlots = Int32Array.from(months, (month, invoice) =>
		slotIn(periods, invoices.subscription[invoice] as number, month),
	);
	const invoiceRows = rowChains(slots, invoiceSlots, byDayAndId(invoices.issuedOn, invoices.id));
	const paidInvoices = Int32Array.from(payments.invoice, (invoice) => invoiceRows.rowOf[invoice] as number);
	const paymentRows = rowChains(invoiceRows.rows, paidInvoices, byDayAndId(payments.paidOn, payments.id));
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
			plan: Int32Array.from(subscriptions, ({plan = 0}) => plan),
			startedOn: Int32Array.from(subscriptions, ({startedOn}) => startedOn),
			cancelledOn: Int32Array.from(subscriptions, ({cancelledOn = never}) => cancelledOn),
			customers: customersOf(subscriptions, frame.firstId),
			agreements: agreementsOf(subscriptions),
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
				subscriptions: subscriptions.map(({id}) => id),
				customers: subscriptions.map(({customerId}) => customerId),
				invoices: idColumn(invoiceRows, invoices.id, isNumbered),
				payments: idColumn(paymentRows, payments.id, isNumbered),
			},
		},
	};
}
