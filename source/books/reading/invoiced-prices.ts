import {nowhere} from '../values/key-index.ts';
import type {InvoiceRows} from './read-invoices.ts';
import {isKept} from './sieve.ts';

/** Invoices, the row of the subscription of each, and how many months a period of each subscription is long, by its row. */
type Billed = {
	readonly invoices: InvoiceRows;
	readonly subscriptionOf: Int32Array;
	readonly everyMonths: Uint8Array;
};

/** Whether prices of yearly subscriptions are those of a month, by what their invoices ask for. */
export function isPricePerMonth(
	{invoices, subscriptionOf, everyMonths}: Billed,
	prices: Float64Array | undefined,
): boolean {
	let [once, twelve] = [0, 0];
	for (let row = 0; prices && row < invoices.rows; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere && everyMonths[subscription] === 12 && isKept(invoices.sieve, row)) {
			const amount = invoices.amountCents[row] as number;
			once += Number(amount === prices[subscription]);
			twelve += Number(amount === (prices[subscription] as number) * 12);
		}
	}

	return twelve > once;
}

/** What most invoices of each subscription's row ask for; the smaller amount of two that are as frequent. */
export function usualAmounts({invoices, subscriptionOf}: Billed): ReadonlyMap<number, number> {
	const counts = new Map<number, Map<number, number>>();
	for (let row = 0; row < invoices.rows; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere && isKept(invoices.sieve, row)) {
			const own = counts.get(subscription) ?? new Map<number, number>();
			const amount = invoices.amountCents[row] as number;
			counts.set(subscription, own.set(amount, (own.get(amount) ?? 0) + 1));
		}
	}

	return new Map(
		[...counts].map(([subscription, own]) => [
			subscription,
			([...own].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number])[0],
		]),
	);
}
