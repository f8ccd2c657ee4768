import {type Day, never} from '../domain/days.ts';
import type {Ledger} from '../domain/ledger.ts';
import {type Batch, noValue} from './batch.ts';

/**
 * Writes those who subscribe in a plain ledger into `cells`, a row for each who has begun: their number, and those of name,
 * address and region. Returns how many there are. As with invoices, each row is a call of its own.
 */
export function plainCustomers(ledger: Ledger, cells: Batch['cells']): number {
	let at = 0;
	for (let index = 0; index < ledger.facts.plan.length; index++) {
		at = putCustomer(ledger, index, cells, at);
	}

	return at / 4;
}

function putCustomer({facts, firstId, day}: Ledger, index: number, cells: Batch['cells'], at: number): number {
	if ((facts.startedOn[index] as Day) > day) {
		return at;
	}

	cells[at] = firstId + index;
	cells[at + 1] = firstId + index;
	cells[at + 2] = firstId + index;
	cells[at + 3] = firstId + index;
	return at + 4;
}

/** Writes the subscriptions likewise: number, customer, plan, status as 0 for active and 1 for cancelled, first day, day of the cancellation. */
export function plainSubscriptions(ledger: Ledger, cells: Batch['cells']): number {
	let at = 0;
	for (let index = 0; index < ledger.facts.plan.length; index++) {
		at = putSubscription(ledger, index, cells, at);
	}

	return at / 6;
}

function putSubscription({facts, firstId, day}: Ledger, index: number, cells: Batch['cells'], at: number): number {
	const startedOn = facts.startedOn[index] as Day;
	if (startedOn > day) {
		return at;
	}

	const cancelledOn = facts.cancelledOn[index] as Day;
	const isCancelled = cancelledOn !== never && cancelledOn <= day;
	cells[at] = firstId + index;
	cells[at + 1] = firstId + index;
	cells[at + 2] = (facts.plans[facts.plan[index] as number] as (typeof facts.plans)[number]).planId;
	cells[at + 3] = isCancelled ? 1 : 0;
	cells[at + 4] = startedOn;
	cells[at + 5] = isCancelled ? cancelledOn : noValue;
	return at + 6;
}
