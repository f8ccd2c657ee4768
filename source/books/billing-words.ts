import type {BillingRule} from '../domain/billing-period.ts';

/** Each rule of billing in words. */
export const billingWords: Readonly<Record<BillingRule, string>> = {
	first: 'on the 1st of a month',
	anniversary: 'on the anniversary',
	calendar: 'in calendar months',
};
