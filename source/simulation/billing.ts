import {billingDay, type Day, never} from '../domain/days.ts';
import type {BillingMonth, MonthDraws} from '../scenarios/billing-month.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import type {MonthlyScenario} from '../scenarios/scenario.ts';
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

/** A scenario that strikes in some month, its place among the monthly ones from 1 on, and its rate (0 … 1) by month. */
export type Striking = {
	readonly scenario: MonthlyScenario;
	readonly struck: Struck;
	readonly rates: readonly number[];
};

/** Those that strike under these rates, in their order: the others are not asked, month after month. */
export function strikingOf(rates: readonly (readonly number[])[]): readonly Striking[] {
	return monthlyScenarios.flatMap((scenario, at) => {
		const own = rates[at] as readonly number[];
		return own.some((rate) => rate > 0) ? [{scenario, struck: at + 1, rates: own}] : [];
	});
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
	striking: readonly Striking[],
	month: number,
): Struck {
	into.paysOn = timelyDay(into.billedOn, into.dueOn, draws['payday'] as number);
	into.amountCents = into.isContracted ? into.priceCents : 0;
	into.paidOn = into.isContracted ? into.paysOn : never;
	into.paidCents = into.amountCents;
	// Setting the length of a list costs more than looking at it, and hardly any month has further rows.
	if (into.furtherInvoices.length > 0) {
		into.furtherInvoices.length = 0;
	}

	if (into.furtherPayments.length > 0) {
		into.furtherPayments.length = 0;
	}

	for (let k = 0; k < striking.length; k++) {
		const {scenario, struck, rates} = striking[k] as Striking;
		if (
			scenario.strikes(draws, rates[month] as number) &&
			(scenario.applies ? scenario.applies(into) : into.isContracted)
		) {
			scenario.inject(into, draws);
			return struck;
		}
	}

	return 0;
}

/** The day on which a timely payment comes, from that of the invoice to the last within terms. */
export function timelyDay(billedOn: Day, dueOn: Day, payday: number): Day {
	return billedOn + Math.floor(payday * (dueOn - billedOn + 1));
}
