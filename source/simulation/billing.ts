import {billingDay, never} from '../domain/days.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import type {BillingMonth, MonthDraws} from '../scenarios/scenario.ts';
import type {Settings} from './settings.ts';

/** A billing month that is reused from month to month: its days and prices can be set too. */
export type BillingMonthInPlace = {-readonly [Key in keyof BillingMonth]: BillingMonth[Key]};

export function blankMonth(settings: Settings): BillingMonthInPlace {
	return {
		isContracted: true,
		isCancelled: false,
		hasRisen: false,
		isDiscountOver: false,
		billedOn: 0,
		dueOn: 0,
		graceDays: settings.grace,
		paysOn: 0,
		priceCents: 0,
		firstPriceCents: 0,
		discountedCents: 0,
		amountCents: 0,
		paidOn: never,
		paidCents: 0,
		furtherInvoices: [],
		furtherPayments: [],
	};
}

/** Sets one price for all months of a subscription whose price never changes. */
export function setPrice(into: BillingMonthInPlace, cents: number): void {
	into.priceCents = cents;
	into.firstPriceCents = cents;
	into.discountedCents = cents;
}

/** Makes `into` a month at its price, about to be billed. */
export function openMonth(into: BillingMonthInPlace, month: number, termsDays: number): void {
	into.billedOn = billingDay(month);
	into.dueOn = into.billedOn + termsDays;
}

/** What struck a month: 0 is nothing, k is the k-th monthly scenario. */
export type Struck = number;

/**
 * Bills one month of one subscription on the draws: where it is contracted at its price, paid in full on time; unless one
 * scenario strikes. Returns which.
 */
export function billMonth(
	into: BillingMonthInPlace,
	draws: MonthDraws,
	rates: readonly (readonly number[])[],
	month: number,
): Struck {
	into.paysOn = into.billedOn + Math.floor((draws['payday'] as number) * (into.dueOn - into.billedOn + 1));
	into.amountCents = into.isContracted ? into.priceCents : 0;
	into.paidOn = into.isContracted ? into.paysOn : never;
	into.paidCents = into.amountCents;
	into.furtherInvoices.length = 0;
	into.furtherPayments.length = 0;
	for (let k = 0; k < monthlyScenarios.length; k++) {
		const scenario = monthlyScenarios[k] as (typeof monthlyScenarios)[number];
		const rate = (rates[k] as readonly number[])[month] as number;
		if (scenario.strikes(draws, rate) && (scenario.applies ? scenario.applies(into) : into.isContracted)) {
			scenario.inject(into, draws);
			return k + 1;
		}
	}

	return 0;
}
