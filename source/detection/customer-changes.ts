import {never} from '../domain/days.ts';
import {cancelledOn, type Ledger, planOf, startedOn, subscriptionCount} from '../domain/ledger.ts';

/** How the customers of one simulation differ from those of another. */
export type CustomerChanges = {
	/** Customers of both who cancel only after, only before, or on another day, in the order of their numbers. */
	readonly cancellations: {
		readonly appeared: readonly number[];
		readonly vanished: readonly number[];
		readonly moved: readonly number[];
	};
	/** How many more there are after; negative where there are fewer. */
	readonly moreCustomers: number;
	/** Customers of both who start on another day. */
	readonly startsMoved: number;
	/** Customers of both on another plan. */
	readonly plansChanged: number;
};

/** Compares the customers of two whole ledgers. */
export function customerChanges(before: Ledger, after: Ledger): CustomerChanges {
	const appeared: number[] = [];
	const vanished: number[] = [];
	const moved: number[] = [];
	let plansChanged = 0;
	let startsMoved = 0;
	const first = Math.max(before.firstId, after.firstId);
	const end = Math.min(before.firstId + subscriptionCount(before), after.firstId + subscriptionCount(after));
	for (let customerId = first; customerId < end; customerId++) {
		const was = cancelledOn(before, customerId - before.firstId);
		const is = cancelledOn(after, customerId - after.firstId);
		plansChanged += planOf(before, customerId - before.firstId) === planOf(after, customerId - after.firstId) ? 0 : 1;
		startsMoved +=
			startedOn(before, customerId - before.firstId) === startedOn(after, customerId - after.firstId) ? 0 : 1;
		if (was !== is) {
			(was === never ? appeared : is === never ? vanished : moved).push(customerId);
		}
	}

	return {
		cancellations: {appeared, vanished, moved},
		moreCustomers: subscriptionCount(after) - subscriptionCount(before),
		startsMoved,
		plansChanged,
	};
}
