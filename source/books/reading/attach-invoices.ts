import {calendarMonthOf, never} from '../../domain/days.ts';
import {absentDay} from '../source.ts';
import {keyIndex, nowhere} from '../values/key-index.ts';
import {isKeyless} from '../values/keys.ts';
import {reasons} from './context.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {isKept, rowsSetAside} from './sieve.ts';

/** The subscription's row of each invoice, `nowhere` where there is none, and how many were found by a rule among several. */
export type Attached = {
	readonly rows: Int32Array;
	/** Invoices that hang on a customer alone. */
	readonly byCustomer: number;
	/** Of these, such as could be of several subscriptions that cost the same. */
	readonly ambiguous: number;
};

/**
 * Finds the subscription of each invoice: by its identifier where the invoice names one, else among those of its customer. Of
 * several, it is the one that runs on the invoice's day; of several that run, the one of that price; of several of that price,
 * the one that began first and has no invoice of that month yet. Where none runs, it is the last one that had begun.
 */
export function attachInvoices(subscriptions: SubscriptionRows, invoices: InvoiceRows): Attached {
	const named =
		invoices.subscriptions && subscriptions.index
			? subscriptions.index.rowsOf(invoices.subscriptions).slice()
			: new Int32Array(invoices.rows).fill(nowhere);
	if (!invoices.customers || !subscriptions.customers) {
		return {rows: named, byCustomer: 0, ambiguous: 0};
	}

	const {firstOf, nextOf} = chainsOf(subscriptions);
	const heads = firstOf(invoices.customers);
	const billed = new Set<number>();
	const voided = new Set(rowsSetAside(invoices.sieve, reasons.void));
	let [byCustomer, ambiguous] = [0, 0];
	for (let row = 0; row < invoices.rows; row++) {
		const isNamed = invoices.subscriptions !== undefined && !isKeyless(invoices.subscriptions, row);
		const head = heads[row] as number;
		if (isNamed || head === nowhere) {
			continue;
		}

		byCustomer++;
		if (nextOf[head] === nowhere) {
			named[row] = head;
		} else if (isKept(invoices.sieve, row)) {
			const {best, isAmbiguous} = bestOf(head, nextOf, subscriptions, invoices, row, billed);
			named[row] = best;
			ambiguous += Number(isAmbiguous);
			billed.add(placeOf(best, invoices.issuedOn[row] as number));
		} else {
			// One that was taken back is told of with the subscription that it billed.
			named[row] = voided.has(row) ? bestOf(head, nextOf, subscriptions, invoices, row, nothing).best : head;
		}
	}

	return {rows: named, byCustomer, ambiguous};
}

const nothing: ReadonlySet<number> = new Set();

/** The subscriptions of each customer in a chain, in the order of their starts. */
function chainsOf({customers, rows, startedOn}: SubscriptionRows) {
	const keys = customers as NonNullable<typeof customers>;
	const index = keyIndex(keys);
	const heads = index.rowsOf(keys);
	const order = Int32Array.from({length: rows}, (_, row) => row).sort(
		(a, b) => (startedOn[a] as number) - (startedOn[b] as number) || a - b,
	);
	const [first, last] = [new Int32Array(rows).fill(nowhere), new Int32Array(rows).fill(nowhere)];
	const nextOf = new Int32Array(rows).fill(nowhere);
	for (const row of order) {
		const head = heads[row] as number;
		if (head !== nowhere) {
			const before = last[head] as number;
			if (before === nowhere) {
				first[head] = row;
			} else {
				nextOf[before] = row;
			}

			last[head] = row;
		}
	}

	return {
		nextOf,
		firstOf: (given: NonNullable<InvoiceRows['customers']>) =>
			index.rowsOf(given).map((row) => (row === nowhere ? nowhere : (first[row] as number))),
	};
}

/** A subscription and a month in one number. */
function placeOf(subscription: number, day: number): number {
	return subscription * 4096 + calendarMonthOf(day) + 2048;
}

function bestOf(
	head: number,
	nextOf: Int32Array,
	subscriptions: SubscriptionRows,
	invoices: InvoiceRows,
	row: number,
	billed: ReadonlySet<number>,
): {readonly best: number; readonly isAmbiguous: boolean} {
	const day = invoices.issuedOn[row] as number;
	const amount = invoices.amountCents[row] as number;
	const running: number[] = [];
	let begun = head;
	for (let each = head; each !== nowhere; each = nextOf[each] as number) {
		if ((subscriptions.startedOn[each] as number) <= day && isKept(subscriptions.sieve, each)) {
			begun = each;
			if (day <= endOf(subscriptions, each)) {
				running.push(each);
			}
		}
	}

	const priced = running.filter((each) => isPriceOf(subscriptions, each, amount));
	const among = priced.length > 0 ? priced : running;
	const free = among.find((each) => !billed.has(placeOf(each, day)));
	return {best: free ?? among[0] ?? begun, isAmbiguous: among.length > 1};
}

function endOf({endedOn}: SubscriptionRows, row: number): number {
	const end = endedOn === undefined ? absentDay : (endedOn[row] as number);
	return end === absentDay ? never : end;
}

/** Whether an amount is the subscription's price of a month or a year, with its discount or without. */
function isPriceOf(subscriptions: SubscriptionRows, row: number, amount: number): boolean {
	const {price, monthlyPrice, yearlyPrice, discount} = subscriptions;
	const basisPoints = discount === undefined ? 0 : discount[row] || 0;
	const prices = [price?.[row], monthlyPrice?.[row], yearlyPrice?.[row]].flatMap((each) =>
		each === undefined ? [] : [each, each * 12],
	);
	return prices.some((each) => each === amount || Math.round((each * (10_000 - basisPoints)) / 10_000) === amount);
}
