import {monthlyCents} from './contract.ts';
import {customerOf, hasSharedCustomers, isActive, type Ledger, startedOn, subscriptionCount} from './ledger.ts';

export type Subscribers = {
	/** Those whose first subscription has begun. */
	readonly customers: number;
	/** Customers without an active subscription at the close of the ledger's day. */
	readonly cancelled: number;
	/** Monthly recurring revenue: the monthly prices of all active subscriptions, in cents. Whether they pay does not matter. */
	readonly mrrCents: number;
};

/** Who is subscribed at the close of the ledger's day. */
export function subscribersOf(ledger: Ledger): Subscribers {
	const isShared = hasSharedCustomers(ledger);
	const count = subscriptionCount(ledger);
	const several = {known: new Set<number>(), active: new Set<number>()};
	let known = 0;
	let active = 0;
	let mrrCents = 0;
	for (let index = 0; index < count; index++) {
		if (startedOn(ledger, index) > ledger.day) {
			continue;
		}

		const isServed = isActive(ledger, index);
		known++;
		active += isServed ? 1 : 0;
		mrrCents += isServed ? monthlyCents(ledger, index) : 0;
		if (isShared) {
			several.known.add(customerOf(ledger, index));
			if (isServed) {
				several.active.add(customerOf(ledger, index));
			}
		}
	}

	return isShared
		? {customers: several.known.size, cancelled: several.known.size - several.active.size, mrrCents}
		: {customers: known, cancelled: known - active, mrrCents};
}

/** Logo churn: cancelled ÷ customers; 0 where there are none. */
export function logoChurn({customers, cancelled}: Subscribers): number {
	return customers === 0 ? 0 : cancelled / customers;
}
