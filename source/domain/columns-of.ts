import {billingRules} from './billing-period.ts';
import {never} from './days.ts';
import {agreementsOf, customersIn} from './lay-agreements.ts';
import {billingOfRow} from './lay-periods.ts';
import {type LedgerColumns, noMonth} from './ledger-columns.ts';
import type {LedgerDraft} from './ledger-draft.ts';

/** A draft's rows in columns. */
export function columnsOf({frame, subscriptions, invoices, payments}: LedgerDraft): LedgerColumns {
	const billings = subscriptions.map(billingOfRow);
	return {
		frame,
		subscriptions: {
			startedOn: Int32Array.from(subscriptions, ({startedOn}) => startedOn),
			cancelledOn: Int32Array.from(subscriptions, ({cancelledOn = never}) => cancelledOn),
			plan: Int32Array.from(subscriptions, ({plan = 0}) => plan),
			rule: Uint8Array.from(billings, ({rule}) => billingRules.indexOf(rule)),
			everyMonths: Uint8Array.from(billings, ({everyMonths}) => everyMonths),
			anchorOn: Int32Array.from(billings, ({anchorOn}) => anchorOn),
			customers: customersIn(
				Int32Array.from(subscriptions, ({customer}, index) => customer ?? frame.firstId + index),
				frame.firstId,
			),
			agreements: agreementsOf(subscriptions),
			ids: subscriptions.map(({id}) => id),
			customerIds: subscriptions.map(({customerId}) => customerId),
		},
		invoices: {
			subscription: Int32Array.from(invoices.subscription),
			issuedOn: Int32Array.from(invoices.issuedOn),
			dueOn: Int32Array.from(invoices.dueOn),
			amountCents: Float64Array.from(invoices.amountCents),
			month: Int32Array.from(invoices.month, (month) => month ?? noMonth),
			id: invoices.id,
		},
		payments: {
			invoice: Int32Array.from(payments.invoice),
			paidOn: Int32Array.from(payments.paidOn),
			amountCents: Float64Array.from(payments.amountCents),
			id: payments.id,
		},
	};
}
