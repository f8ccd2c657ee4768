import {billingDay, type Day, type Month, never} from './days.ts';
import {collectedCents, dueDay, invoicedCents, isActive, isDueForBilling, type Ledger, paymentDay} from './ledger.ts';
import type {Policy} from './policy.ts';

/** Derived from payment rows: no table holds it. */
export type Settlement = 'Paid' | 'Partially Paid' | 'Unpaid';

/** Where one month of one subscription stands at the close of the ledger's day. */
export type Standing =
	| 'not-begun'
	| 'not-due'
	| 'unbilled'
	| 'open'
	| 'overdue'
	| 'zombie'
	| 'short-paid'
	| 'paid'
	| 'paid-late';

/** `Paid` when the payments reach the amount, `Partially Paid` when some money came, else `Unpaid`. */
export function settlementOf(amountCents: number, paidCents: number): Settlement {
	if (paidCents >= amountCents) {
		return 'Paid';
	}

	return paidCents > 0 ? 'Partially Paid' : 'Unpaid';
}

/** The first day at whose close an unpaid invoice is past grace: issued 1 January, Net-14, 30 days of grace gives 15 February. */
export function pastGraceOn(dueOn: Day, policy: Policy): Day {
	return dueOn + policy.graceDays + 1;
}

/** Whether the month's invoice is unpaid past grace on a subscription that counts as active: the zombie's signature. */
export function isZombie(ledger: Ledger, index: number, month: Month, policy: Policy): boolean {
	return (
		ledger.day >= pastGraceOn(dueDay(ledger, month), policy) &&
		invoicedCents(ledger, index, month) > 0 &&
		paymentDay(ledger, index, month) === never &&
		(!policy.looksAtStatus || isActive(ledger, index))
	);
}

/** Where the month stands. Every begun month has exactly one standing, so sums over standings add up. */
export function standingOf(ledger: Ledger, index: number, month: Month, policy: Policy): Standing {
	const amount = invoicedCents(ledger, index, month);
	if (amount === 0) {
		if (isDueForBilling(ledger, index, month)) {
			return 'unbilled';
		}

		return billingDay(month) > ledger.day ? 'not-begun' : 'not-due';
	}

	const paidOn = paymentDay(ledger, index, month);
	const dueOn = dueDay(ledger, month);
	if (paidOn !== never) {
		if (collectedCents(ledger, index, month) < amount) {
			return 'short-paid';
		}

		return paidOn > dueOn ? 'paid-late' : 'paid';
	}

	if (ledger.day <= dueOn) {
		return 'open';
	}

	return isZombie(ledger, index, month, policy) ? 'zombie' : 'overdue';
}
