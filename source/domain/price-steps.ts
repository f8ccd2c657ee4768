import {periodMonths} from './contract.ts';
import type {Day} from './days.ts';
import {type Ledger, planOf, subscriptionCount} from './ledger.ts';

/** What the price of a plan changes to, in cents a month, on the first day on which a period may begin with it. */
export type ListedStep = {readonly planId: number; readonly on: Day; readonly monthlyPriceCents: number};

/** The price of a period that the subscription alone has, in cents; `undefined` where the price list's holds. */
export function ownPriceOf({facts: {agreements}}: Ledger, index: number): number | undefined {
	const own = agreements?.priceCents[index] as number | undefined;
	return own === undefined || Number.isNaN(own) ? undefined : own;
}

/** How the price list changes by the ledger's day, as those who pay by it know it: by plan, then by day, one price a day. */
export function listedSteps(ledger: Ledger): ListedStep[] {
	const {agreements} = ledger.facts;
	const steps = new Map<number, ReadonlyMap<Day, number>>();
	for (let index = 0; agreements !== undefined && index < subscriptionCount(ledger); index++) {
		const {planId} = planOf(ledger, index);
		const [from, end] = [agreements.stepsFrom[index] as number, agreements.stepsFrom[index + 1] as number];
		if (end > from && !steps.has(planId)) {
			const own = Array.from({length: end - from}, (_, at): [Day, number] => [
				agreements.stepOn[from + at] as Day,
				(agreements.stepCents[from + at] as number) / periodMonths(ledger, index),
			]);
			steps.set(planId, new Map(own));
		}
	}

	return [...steps]
		.sort(([a], [b]) => a - b)
		.flatMap(([planId, own]) =>
			[...own].flatMap(([on, monthlyPriceCents]) => (on <= ledger.day ? [{planId, on, monthlyPriceCents}] : [])),
		);
}
