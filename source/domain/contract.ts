import type {Day, Month} from './days.ts';
import type {Agreements} from './facts.ts';
import {billedOn, isDueForBilling, type Ledger, planOf} from './ledger.ts';

const wholeBasisPoints = 10_000;

/** The price of one billing period before any discount, in cents, that holds on a day; a change that comes after the ledger's day is not known. */
export function priceOn(ledger: Ledger, index: number, day: Day): number {
	const {agreements} = ledger.facts;
	const own = agreements === undefined ? undefined : agreedPrice(agreements, index, Math.min(day, ledger.day));
	return own ?? planOf(ledger, index).monthlyPriceCents * periodMonths(ledger, index);
}

function agreedPrice(agreements: Agreements, index: number, day: Day): number | undefined {
	const {priceCents, stepsFrom, stepOn, stepCents} = agreements;
	for (let step = (stepsFrom[index + 1] as number) - 1; step >= (stepsFrom[index] as number); step--) {
		if ((stepOn[step] as Day) <= day) {
			return stepCents[step] as number;
		}
	}

	const own = priceCents[index] as number;
	return Number.isNaN(own) ? undefined : own;
}

/** How many months one billing period is long. */
export function periodMonths({facts: {periods}}: Ledger, index: number): number {
	return periods === undefined ? 1 : (periods.everyMonths[index] as number);
}

/** The discount on periods that begin on this day, in hundredths of a percent. */
export function discountOn({facts: {agreements}}: Ledger, index: number, day: Day): number {
	return agreements !== undefined && day <= (agreements.discountUntil[index] as Day)
		? (agreements.discountBasisPoints[index] as number)
		: 0;
}

/** The last day on which a period may begin with the subscription's discount; `undefined` where it has none. */
export function discountUntil({facts: {agreements}}: Ledger, index: number): Day | undefined {
	return agreements !== undefined && (agreements.discountBasisPoints[index] as number) > 0
		? (agreements.discountUntil[index] as Day)
		: undefined;
}

/** What the subscription's discount is while it lasts, in hundredths of a percent; 0 where it has none. */
export function grantedDiscount({facts: {agreements}}: Ledger, index: number): number {
	return agreements === undefined ? 0 : (agreements.discountBasisPoints[index] as number);
}

/** A price less a discount, rounded to the cent, half a cent up. */
export function discounted(priceCents: number, basisPoints: number): number {
	return basisPoints === 0
		? priceCents
		: Math.round((priceCents * (wholeBasisPoints - basisPoints)) / wholeBasisPoints);
}

/** What the subscription owes for the month's period by contract, in cents: 0 where it is not due for billing by the ledger's day. */
export function contractedCents(ledger: Ledger, index: number, month: Month): number {
	return isDueForBilling(ledger, index, month) ? priceOfPeriod(ledger, index, month) : 0;
}

/** The price contracted on the billing day of the month's period, discount taken off, whether or not it is owed yet. */
export function priceOfPeriod(ledger: Ledger, index: number, month: Month): number {
	if (ledger.facts.agreements === undefined) {
		return planOf(ledger, index).monthlyPriceCents * periodMonths(ledger, index);
	}

	const on = billedOn(ledger, index, month);
	return discounted(priceOn(ledger, index, on), discountOn(ledger, index, on));
}

/** What the subscription brings a month at the price and discount that hold on the ledger's day, in cents. */
export function monthlyCents(ledger: Ledger, index: number): number {
	const price = discounted(priceOn(ledger, index, ledger.day), discountOn(ledger, index, ledger.day));
	return Math.round(price / periodMonths(ledger, index));
}
