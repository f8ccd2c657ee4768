import {monthlyCents} from './contract.ts';
import {
	customerOf,
	hasSharedCustomers,
	isActive,
	isFirstOfCustomer,
	type Ledger,
	startedOn,
	subscriptionCount,
} from './ledger.ts';

export type Subscribers = {
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
	const several = new Set<number>();
	let customers = 0;
	let active = 0;
	let mrrCents = 0;
	for (let index = 0; index < count; index++) {
		// Whoever has one subscription is no customer before it begins.
		const hasBegun = startedOn(ledger, index) <= ledger.day;
		customers += (hasBegun || isShared) && isFirstOfCustomer(ledger, index) ? 1 : 0;
		if (hasBegun && isActive(ledger, index)) {
			mrrCents += monthlyCents(ledger, index);
			active++;
			if (isShared) {
				several.add(customerOf(ledger, index));
			}
		}
	}

	return {customers, cancelled: customers - (isShared ? several.size : active), mrrCents};
}

/** Logo churn: cancelled ÷ customers; 0 where there are none. */
export function logoChurn({customers, cancelled}: Subscribers): number {
	return customers === 0 ? 0 : cancelled / customers;
}
