import {never} from './days.ts';
import type {Agreements, Customers} from './facts.ts';
import type {SubscriptionRow} from './ledger-draft.ts';

/** Prices of their own, price changes and discounts, in columns; `undefined` where there are none. */
export function agreementsOf(subscriptions: readonly SubscriptionRow[]): Agreements | undefined {
	if (subscriptions.every((row) => row.priceCents === undefined && !row.priceSteps?.length && !row.discountPercent)) {
		return undefined;
	}

	const steps = subscriptions.map(({priceSteps = []}) => priceSteps.toSorted((a, b) => a.on - b.on));
	const stepsFrom = new Int32Array(subscriptions.length + 1);
	for (const [index, own] of steps.entries()) {
		stepsFrom[index + 1] = (stepsFrom[index] as number) + own.length;
	}

	const inOrder = steps.flat();
	return {
		priceCents: Float64Array.from(subscriptions, ({priceCents = Number.NaN}) => priceCents),
		stepsFrom,
		stepOn: Int32Array.from(inOrder, ({on}) => on),
		stepCents: Float64Array.from(inOrder, ({priceCents}) => priceCents),
		discountBasisPoints: Int32Array.from(subscriptions, ({discountPercent = 0}) => Math.round(discountPercent * 100)),
		discountUntil: Int32Array.from(subscriptions, ({discountUntil = never}) => discountUntil),
	};
}

/** Who subscribes, by customers' numbers; `undefined` where each subscription's customer has its number. */
export function customersIn(of: Int32Array, firstId: number): Customers | undefined {
	if (of.every((customer, index) => customer === firstId + index)) {
		return undefined;
	}

	const seen = new Set<number>();
	const isFirst = of.map((customer) => {
		const isNew = !seen.has(customer);
		seen.add(customer);
		return Number(isNew);
	});
	return {of, isFirst: Uint8Array.from(isFirst)};
}
