import {billingDay, type Day, type Month, never} from './days.ts';
import {noRow} from './facts.ts';
import {billedOn, expectedBy, isActive, isDueForBilling, type Ledger, startedOn} from './ledger.ts';
import type {Policy} from './policy.ts';
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
} from './rows.ts';

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

/**
 * Whether the invoice of the month's period is unpaid past grace on a subscription that counts as active: the zombie's
 * signature. A further invoice for the period is none, and neither is one for a period that was never owed: nobody is to
 * pay them.
 */
export function isZombie(ledger: Ledger, index: number, month: Month, policy: Policy): boolean {
	const invoice = firstInvoice(ledger, index, month);
	return (
		invoice !== noRow &&
		startedOn(ledger, index) <= billedOn(ledger, index, month) &&
		firstPayment(ledger, invoice) === noRow &&
		ledger.day >= pastGraceOn(dueOnOf(ledger, invoice), policy) &&
		amountCentsOf(ledger, invoice) > 0 &&
		(!policy.looksAtStatus || isActive(ledger, index))
	);
}

/** The standings of invoices, from the one that a period with several of them is named after to the least telling one. */
const telling: readonly Standing[] = ['zombie', 'short-paid', 'overdue', 'open', 'paid-late', 'paid'];

/** Where the month stands. Every begun month has exactly one standing; with several invoices it is the most telling of theirs. */
export function standingOf(ledger: Ledger, index: number, month: Month, policy: Policy): Standing {
	const first = firstInvoice(ledger, index, month);
	if (first === noRow) {
		if (isDueForBilling(ledger, index, month)) {
			return 'unbilled';
		}

		return isBegun(ledger, index, month) ? 'not-due' : 'not-begun';
	}

	let most = invoiceStanding(ledger, index, month, first, policy);
	for (let row = nextInvoice(ledger, first); row !== noRow; row = nextInvoice(ledger, row)) {
		const standing = invoiceStanding(ledger, index, month, row, policy);
		most = telling.indexOf(standing) < telling.indexOf(most) ? standing : most;
	}

	return most;
}

/** Whether it is time for the month's period to be billed, or the month to be over without one. */
function isBegun(ledger: Ledger, index: number, month: Month): boolean {
	const by = expectedBy(ledger, index, month);
	return (by === never ? billingDay(month) : by) <= ledger.day;
}

/** Where one invoice for the month's period stands. */
export function invoiceStanding(
	ledger: Ledger,
	index: number,
	month: Month,
	invoice: number,
	policy: Policy,
): Standing {
	const dueOn = dueOnOf(ledger, invoice);
	if (firstPayment(ledger, invoice) !== noRow) {
		const settled = settledOn(ledger, invoice);
		return settled === never ? 'short-paid' : settled > dueOn ? 'paid-late' : 'paid';
	}

	if (amountCentsOf(ledger, invoice) <= 0) {
		return 'paid';
	}

	if (ledger.day <= dueOn) {
		return 'open';
	}

	const isFirst = invoice === firstInvoice(ledger, index, month);
	return isFirst && isZombie(ledger, index, month, policy) ? 'zombie' : 'overdue';
}

/** The day since which the payments have reached the invoice's amount, by the ledger's day; `never` where they do not. */
export function settledOn(ledger: Ledger, invoice: number): Day {
	const amount = amountCentsOf(ledger, invoice);
	let sum = 0;
	let since = amount <= 0 ? issuedOnOf(ledger, invoice) : never;
	for (let row = firstPayment(ledger, invoice); row !== noRow; row = nextPayment(ledger, row)) {
		sum += paymentCentsOf(ledger, row);
		since = sum < amount ? never : Math.min(since, paidOnOf(ledger, row));
	}

	return since;
}
