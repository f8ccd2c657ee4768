import {isActive, type Ledger, planOf, subscriptionCount} from './ledger.ts';

export type Subscribers = {
	readonly customers: number;
	/** Cancelled by the close of the ledger's day. */
	readonly cancelled: number;
	/** Monthly recurring revenue: the prices of all active subscriptions, in cents. Whether they pay does not matter. */
	readonly mrrCents: number;
};

/** Who is subscribed at the close of the ledger's day. */
export function subscribersOf(ledger: Ledger): Subscribers {
	const customers = subscriptionCount(ledger);
	let cancelled = 0;
	let mrrCents = 0;
	for (let index = 0; index < customers; index++) {
		if (isActive(ledger, index)) {
			mrrCents += planOf(ledger, index).monthlyPriceCents;
		} else {
			cancelled++;
		}
	}

	return {customers, cancelled, mrrCents};
}

/** Logo churn: cancelled ÷ customers; 0 where there are none. */
export function logoChurn({customers, cancelled}: Subscribers): number {
	return customers === 0 ? 0 : cancelled / customers;
}
