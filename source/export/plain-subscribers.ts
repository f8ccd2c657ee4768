import {never} from '../domain/days.ts';
import {cancelledOn, type Ledger, planOf, startedOn, subscriptionCount, subscriptionId} from '../domain/ledger.ts';
import {type Batch, noValue} from './batch.ts';

/**
 * Writes those who subscribe in a plain ledger into `cells`, a row for each who has begun: their number, and those of name,
 * address and region. Returns how many there are. As with invoices, each row is a call of its own.
 */
export function plainCustomers(ledger: Ledger, cells: Batch['cells']): number {
	const count = subscriptionCount(ledger);
	let at = 0;
	for (let index = 0; index < count; index++) {
		at = putCustomer(ledger, index, cells, at);
	}

	return at / 4;
}

function putCustomer(ledger: Ledger, index: number, cells: Batch['cells'], at: number): number {
	if (startedOn(ledger, index) > ledger.day) {
		return at;
	}

	const id = subscriptionId(ledger, index);
	cells[at] = id;
	cells[at + 1] = id;
	cells[at + 2] = id;
	cells[at + 3] = id;
	return at + 4;
}

/** Writes the subscriptions likewise: number, customer, plan, status as 0 for active and 1 for cancelled, first day, day of the cancellation. */
export function plainSubscriptions(ledger: Ledger, cells: Batch['cells']): number {
	const count = subscriptionCount(ledger);
	let at = 0;
	for (let index = 0; index < count; index++) {
		at = putSubscription(ledger, index, cells, at);
	}

	return at / 6;
}

function putSubscription(ledger: Ledger, index: number, cells: Batch['cells'], at: number): number {
	const began = startedOn(ledger, index);
	if (began > ledger.day) {
		return at;
	}

	const id = subscriptionId(ledger, index);
	const cancelled = cancelledOn(ledger, index);
	cells[at] = id;
	cells[at + 1] = id;
	cells[at + 2] = planOf(ledger, index).planId;
	cells[at + 3] = cancelled === never ? 0 : 1;
	cells[at + 4] = began;
	cells[at + 5] = cancelled === never ? noValue : cancelled;
	return at + 6;
}
