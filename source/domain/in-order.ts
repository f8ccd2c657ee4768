import {nextInvoiceBy, nextPaymentBy} from './chains.ts';
import {contractedCents} from './contract.ts';
import type {Day, Month} from './days.ts';
import {noRow} from './facts.ts';
import {hasInvoice, isDueForBilling, type Ledger} from './ledger.ts';
import {slotOf} from './periods.ts';

/**
 * Whether the month's period is as it should be by the ledger's day: one invoice, for the contracted price, and one
 * payment of just that. Most periods are, and no rule has anything to say of them.
 */
export function isInOrder(ledger: Ledger, index: number, month: Month): boolean {
	const {facts, day} = ledger;
	const slot = slotOf(ledger, index, month);
	const amount = facts.amountCents[slot] as number;
	return (
		(facts.paidOn[slot] as Day) <= day &&
		(facts.issuedOn[slot] as Day) <= day &&
		facts.paidCents[slot] === amount &&
		nextInvoiceBy(facts, slot, day) === noRow &&
		nextPaymentBy(facts, slot, day) === noRow &&
		contractedCents(ledger, index, month) === amount
	);
}

/** Whether nothing is owed for the month's period and nothing billed, as before a start and after a cancellation. */
export function isEmpty(ledger: Ledger, index: number, month: Month): boolean {
	return !hasInvoice(ledger, index, month) && !isDueForBilling(ledger, index, month);
}
