import {type Day, type Month, never} from './days.ts';
import type {Voided} from './facts.ts';
import {billedMonths} from './lay-billings.ts';
import type {Ledger} from './ledger.ts';
import type {SubscriptionColumns, VoidedColumns} from './ledger-columns.ts';

/** The day of the last invoice for the month's period that was taken back, `never` where none was by the ledger's day. */
export function voidedOn({facts: {voided}, day}: Ledger, index: number, month: Month): Day {
	let last: Day = never;
	for (let row = voided ? firstOf(voided.subscription, index) : 0; voided?.subscription[row] === index; row++) {
		const on = voided.issuedOn[row] as Day;
		last = voided.month[row] === month && on <= day && (last === never || on > last) ? on : last;
	}

	return last;
}

/** The first place among numbers that rise where there is none smaller than this one. */
function firstOf(numbers: Int32Array, number: number): number {
	let [from, end] = [0, numbers.length];
	while (from < end) {
		const middle = (from + end) >> 1;
		if ((numbers[middle] as number) < number) {
			from = middle + 1;
		} else {
			end = middle;
		}
	}

	return from;
}

/** Sorts invoices that were taken back by their subscriptions, each with the month of the period that it billed; `undefined` without any. */
export function laidVoided(subscriptions: SubscriptionColumns, voided: VoidedColumns | undefined): Voided | undefined {
	if (voided === undefined || voided.subscription.length === 0) {
		return undefined;
	}

	const {months} = billedMonths(subscriptions, voided);
	const order = Int32Array.from(months.keys()).sort(
		(a, b) => (voided.subscription[a] as number) - (voided.subscription[b] as number) || a - b,
	);
	return {
		subscription: order.map((row) => voided.subscription[row] as number),
		month: order.map((row) => months[row] as number),
		issuedOn: order.map((row) => voided.issuedOn[row] as number),
	};
}
