import {
	collectedCents,
	invoicedCents,
	isDueForBilling,
	type Ledger,
	monthsBegun,
	planOf,
	subscriptionCount,
} from './ledger.ts';
import type {Policy} from './policy.ts';
import {standingOf} from './settlement.ts';

/**
 * From what was contracted to what was collected, in cents. Two identities hold exactly, for any span and any day:
 * contracted − unbilled − underbilled + overbilled = billed, and
 * billed − not yet due − overdue − zombie − short-paid = collected. What was paid beyond an invoice is apart: overpaid.
 */
export type Bridge = {
	/** Subscriptions active on the billing day. */
	subscriptionsDue: number;
	invoices: number;
	payments: number;
	contractedCents: number;
	unbilledCents: number;
	billedCents: number;
	notYetDueCents: number;
	overdueCents: number;
	zombieCents: number;
	shortPaidCents: number;
	/** Money that has arrived, at most what each invoice asks for; beyond it, it is overpaid. */
	collectedCents: number;
	/** What invoices ask for less than was contracted, and more. */
	underbilledCents: number;
	overbilledCents: number;
	overpaidCents: number;
};

export const emptyBridge: Readonly<Bridge> = {
	subscriptionsDue: 0,
	invoices: 0,
	payments: 0,
	contractedCents: 0,
	unbilledCents: 0,
	billedCents: 0,
	notYetDueCents: 0,
	overdueCents: 0,
	zombieCents: 0,
	shortPaidCents: 0,
	collectedCents: 0,
	underbilledCents: 0,
	overbilledCents: 0,
	overpaidCents: 0,
};

/** The bridge of each month begun by the ledger's day, in order. */
export function bridgesByMonth(ledger: Ledger, policy: Policy): Bridge[] {
	const bridges = Array.from({length: monthsBegun(ledger)}, () => ({...emptyBridge}));
	const count = subscriptionCount(ledger);
	for (let index = 0; index < count; index++) {
		const price = planOf(ledger, index).monthlyPriceCents;
		for (let month = 0; month < bridges.length; month++) {
			if (isDueForBilling(ledger, index, month)) {
				enter(bridges[month] as Bridge, ledger, index, month, price, policy);
			}
		}
	}

	return bridges;
}

function enter(bridge: Bridge, ledger: Ledger, index: number, month: number, price: number, policy: Policy): void {
	const standing = standingOf(ledger, index, month, policy);
	bridge.subscriptionsDue++;
	bridge.contractedCents += price;
	if (standing === 'unbilled') {
		bridge.unbilledCents += price;
		return;
	}

	const amount = invoicedCents(ledger, index, month);
	bridge.invoices++;
	bridge.billedCents += amount;
	bridge.underbilledCents += Math.max(0, price - amount);
	bridge.overbilledCents += Math.max(0, amount - price);
	switch (standing) {
		case 'open':
			bridge.notYetDueCents += amount;
			return;
		case 'overdue':
			bridge.overdueCents += amount;
			return;
		case 'zombie':
			bridge.zombieCents += amount;
			return;
		default: {
			const collected = collectedCents(ledger, index, month);
			bridge.payments++;
			bridge.collectedCents += Math.min(amount, collected);
			bridge.shortPaidCents += Math.max(0, amount - collected);
			bridge.overpaidCents += Math.max(0, collected - amount);
		}
	}
}

/** The bridge of several spans together. */
export function sumBridges(bridges: readonly Bridge[]): Bridge {
	const total: Bridge = {...emptyBridge};
	for (const bridge of bridges) {
		for (const line of Object.keys(total) as (keyof Bridge)[]) {
			total[line] += bridge[line];
		}
	}

	return total;
}

/** Money that leaked: never billed or for too little, unpaid past grace, or short-paid. Overdue money has not leaked. */
export function leakedCents(bridge: Bridge): number {
	return bridge.unbilledCents + bridge.underbilledCents + bridge.zombieCents + bridge.shortPaidCents;
}

/** Leaked ÷ contracted; 0 where nothing was contracted. */
export function leakageRate(bridge: Bridge): number {
	return bridge.contractedCents === 0 ? 0 : leakedCents(bridge) / bridge.contractedCents;
}

/** Collected ÷ billed; 1 where nothing was billed. */
export function collectionRate(bridge: Bridge): number {
	return bridge.billedCents === 0 ? 1 : bridge.collectedCents / bridge.billedCents;
}
