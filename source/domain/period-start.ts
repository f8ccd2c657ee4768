import {billingDay, type Day, type Month, never} from './days.ts';
import {noRow} from './facts.ts';
import {billedOn, type Ledger} from './ledger.ts';
import {firstInvoice, issuedOnOf} from './rows.ts';

/** The day of the first invoice for the month's period; while there is none its billing day, or the month's 1st where no period begins in it. */
export function periodStart(ledger: Ledger, index: number, month: Month): Day {
	const invoice = firstInvoice(ledger, index, month);
	if (invoice !== noRow) {
		return issuedOnOf(ledger, invoice);
	}

	const on = billedOn(ledger, index, month);
	return on === never ? billingDay(month) : on;
}
