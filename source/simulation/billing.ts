import {billingDay, never} from '../domain/days.ts';
import {monthlyScenarios} from '../scenarios/index.ts';
import type {BillingMonth, MonthDraws} from '../scenarios/scenario.ts';
import type {Settings} from './settings.ts';

/** A billing month that is reused from month to month: its days can be set too. */
type BillingMonthInPlace = {-readonly [Key in keyof BillingMonth]: BillingMonth[Key]};

export function blankMonth(settings: Settings): BillingMonthInPlace {
	return {billedOn: 0, dueOn: 0, graceDays: settings.grace, amountCents: 0, paidOn: never, paidCents: 0};
}

/** Makes `into` the month of a subscription at this price, about to be billed. */
export function openMonth(into: BillingMonthInPlace, month: number, amountCents: number, termsDays: number): void {
	into.billedOn = billingDay(month);
	into.dueOn = into.billedOn + termsDays;
	into.amountCents = amountCents;
}

/** What struck a month: 0 is nothing, k is the k-th monthly scenario. */
export type Struck = number;

/** Bills one month of one subscription on the draws: paid in full on time, unless one scenario strikes. Returns which. */
export function billMonth(
	into: BillingMonthInPlace,
	draws: MonthDraws,
	rates: readonly (readonly number[])[],
	month: number,
): Struck {
	into.paidOn = into.billedOn + Math.floor((draws['payday'] as number) * (into.dueOn - into.billedOn + 1));
	into.paidCents = into.amountCents;
	for (let k = 0; k < monthlyScenarios.length; k++) {
		const scenario = monthlyScenarios[k] as (typeof monthlyScenarios)[number];
		if (scenario.strikes(draws, (rates[k] as readonly number[])[month] as number)) {
			scenario.inject(into, draws);
			return k + 1;
		}
	}

	return 0;
}
