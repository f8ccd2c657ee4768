import {type Day, type Month, never} from './days.ts';
import {noRow} from './facts.ts';
import {billedOn, type Ledger} from './ledger.ts';
import {amountCentsOf, dueOnOf, firstInvoice, firstPayment, paidOnOf} from './rows.ts';

/** Due date of the first invoice for the month's period: its own or, while there is none, what the ledger's terms make of the billing day. */
export function dueOnIn(ledger: Ledger, index: number, month: Month): Day {
	const invoice = firstInvoice(ledger, index, month);
	return invoice === noRow ? billedOn(ledger, index, month) + ledger.termsDays : dueOnOf(ledger, invoice);
}

/** Amount of the first invoice for the month's period, in cents; 0 where there is none by the ledger's day. */
export function firstAmountCents(ledger: Ledger, index: number, month: Month): number {
	const invoice = firstInvoice(ledger, index, month);
	return invoice === noRow ? 0 : amountCentsOf(ledger, invoice);
}

/** The day of the first payment on the first invoice for the month's period; `never` where there is none by the ledger's day. */
export function firstPaidOn(ledger: Ledger, index: number, month: Month): Day {
	const invoice = firstInvoice(ledger, index, month);
	const payment = invoice === noRow ? noRow : firstPayment(ledger, invoice);
	return payment === noRow ? never : paidOnOf(ledger, payment);
}
