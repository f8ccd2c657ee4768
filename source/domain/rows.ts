import {firstInvoiceBy, firstPaymentBy, nextInvoiceBy, nextPaymentBy, paidBy} from './chains.ts';
import type {Day, Month} from './days.ts';
import {type Ledger, noRow} from './facts.ts';
import {invoiceId, paymentId} from './numbering.ts';
import {slotOf} from './periods.ts';

export type Invoice = {
	readonly invoiceId: number;
	readonly subscriptionId: number;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly amountCents: number;
};

export type Payment = {
	readonly paymentId: number;
	readonly invoiceId: number;
	readonly paidOn: Day;
	readonly amountCents: number;
};

/** The row of the first invoice for the month's period, `noRow` where there is none by the ledger's day. */
export function firstInvoice(ledger: Ledger, index: number, month: Month): number {
	return firstInvoiceBy(ledger.facts, slotOf(ledger, index, month), ledger.day);
}

/** The row of the next invoice for the same period, `noRow` where there is none by the ledger's day. */
export function nextInvoice({facts, day}: Ledger, invoice: number): number {
	return nextInvoiceBy(facts, invoice, day);
}

/** The row of the first payment on an invoice that is known, `noRow` where there is none by the ledger's day. */
export function firstPayment({facts, day}: Ledger, invoice: number): number {
	return firstPaymentBy(facts, invoice, day);
}

/** The row of the next payment on the same invoice, `noRow` where there is none by the ledger's day. */
export function nextPayment({facts, day}: Ledger, payment: number): number {
	return nextPaymentBy(facts, payment, day);
}

/** Whether some invoice may have more than one payment. */
export function hasFurtherPayments({facts}: Ledger): boolean {
	return facts.nextPayment !== undefined;
}

export function issuedOnOf({facts}: Ledger, invoice: number): Day {
	return facts.issuedOn[invoice] as Day;
}

export function dueOnOf({facts: {dueOn, issuedOn}, termsDays}: Ledger, invoice: number): Day {
	return dueOn === undefined ? (issuedOn[invoice] as Day) + termsDays : (dueOn[invoice] as Day);
}

export function amountCentsOf({facts}: Ledger, invoice: number): number {
	return facts.amountCents[invoice] as number;
}

/** The sum of the payments on an invoice that is known, in cents, by the ledger's day. */
export function paidCentsOf({facts, day}: Ledger, invoice: number): number {
	return paidBy(facts, invoice, day);
}

export function paidOnOf({facts}: Ledger, payment: number): Day {
	return facts.paidOn[payment] as Day;
}

/** What the one payment brought; negative where it took back. */
export function paymentCentsOf({facts}: Ledger, payment: number): number {
	return facts.paidCents[payment] as number;
}

/** Number of an invoice: as it was written, else derived from its period and its place there. */
export function invoiceIdOf(ledger: Ledger, index: number, month: Month, invoice: number): number {
	const written = ledger.facts.ids?.invoices;
	if (written !== undefined) {
		return written instanceof Float64Array ? (written[invoice] as number) : invoice + 1;
	}

	let nth = 0;
	for (let row = slotOf(ledger, index, month); row !== invoice; row = ledger.facts.nextInvoice?.[row] as number) {
		nth++;
	}

	return invoiceId(ledger.firstId + index, month, nth);
}

/** Number of a payment: as it was written, else derived from its period and its place there. */
export function paymentIdOf(ledger: Ledger, index: number, month: Month, payment: number): number {
	const {facts} = ledger;
	const written = facts.ids?.payments;
	if (written !== undefined) {
		return written instanceof Float64Array ? (written[payment] as number) : payment + 1;
	}

	let nth = 0;
	for (let invoice = slotOf(ledger, index, month); invoice !== noRow; invoice = facts.nextInvoice?.[invoice] ?? noRow) {
		for (let row = invoice; row !== noRow; row = facts.nextPayment?.[row] ?? noRow) {
			if (row === payment) {
				return paymentId(ledger.firstId + index, month, nth);
			}

			nth++;
		}
	}

	throw new RangeError(`payment row ${payment} is not in this period`);
}

export function invoiceInRow(ledger: Ledger, index: number, month: Month, invoice: number): Invoice {
	return {
		invoiceId: invoiceIdOf(ledger, index, month, invoice),
		subscriptionId: ledger.firstId + index,
		issuedOn: issuedOnOf(ledger, invoice),
		dueOn: dueOnOf(ledger, invoice),
		amountCents: amountCentsOf(ledger, invoice),
	};
}

/** The payment in a row of the chain of `invoice`. */
export function paymentInRow(ledger: Ledger, index: number, month: Month, invoice: number, payment: number): Payment {
	return {
		paymentId: paymentIdOf(ledger, index, month, payment),
		invoiceId: invoiceIdOf(ledger, index, month, invoice),
		paidOn: paidOnOf(ledger, payment),
		amountCents: paymentCentsOf(ledger, payment),
	};
}
