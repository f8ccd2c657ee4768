import type {BillingMonth, MonthDraws} from '../../source/scenarios/billing-month.ts';
import {day} from './a-ledger.ts';

/** Draws that strike nothing at the default rates. */
export const someDraws: MonthDraws = {
	billing: 0.5,
	nonpayment: 0.5,
	settlement: 0.5,
	shortfall: 0.5,
	daysLate: 0.5,
	payday: 0.5,
};

/** January 2024 of a Basic subscription, paid in full on the 5th, unless changed. */
export function aBillingMonth(changes: Partial<BillingMonth> = {}): BillingMonth {
	return {
		isContracted: true,
		isCancelled: false,
		hasRisen: false,
		isDiscountOver: false,
		billedOn: day('2024-01-01'),
		dueOn: day('2024-01-15'),
		graceDays: 30,
		paysOn: day('2024-01-05'),
		priceCents: 1000,
		firstPriceCents: 1000,
		discountedCents: 1000,
		amountCents: 1000,
		paidOn: day('2024-01-05'),
		paidCents: 1000,
		furtherInvoices: [],
		furtherPayments: [],
		...changes,
	};
}
