import {counted} from '../../domain/counted.ts';
import {absentDay} from '../source.ts';
import {nowhere} from '../values/key-index.ts';
import {type Attached, attachInvoices} from './attach-invoices.ts';
import {type Context, reasons} from './context.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {areAllKept, isKept, setAside} from './sieve.ts';

/** Which invoice is whose, and the day of the last one of each subscription's row, `absentDay` where there is none: counted where it matters. */
export type Linked = {readonly subscriptionOf: Int32Array; readonly lastInvoicedOn: () => Int32Array};

/** Finds the subscription of each invoice, and sets aside what has none that is kept. */
export function linkInvoices(context: Context, subscriptions: SubscriptionRows, invoices: InvoiceRows): Linked {
	const attached = attachInvoices(subscriptions, invoices);
	tell(context, attached);
	const subscriptionOf = attached.rows;
	if (!areAllKept(invoices.sieve)) {
		setForeignAside(subscriptions, invoices, subscriptionOf);
	}

	const {why} = subscriptions.sieve;
	for (let row = 0; row < subscriptionOf.length; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription === nowhere || why[subscription] !== 0) {
			setAside(invoices.sieve, row, subscription === nowhere ? reasons.noSubscription : reasons.lostSubscription);
		}
	}

	return {subscriptionOf, lastInvoicedOn: () => lastInvoicedOn(subscriptions, invoices, subscriptionOf)};
}

function lastInvoicedOn(
	subscriptions: SubscriptionRows,
	{issuedOn, sieve}: InvoiceRows,
	subscriptionOf: Int32Array,
): Int32Array {
	const last = new Int32Array(subscriptions.rows).fill(absentDay);
	for (let row = 0; row < subscriptionOf.length; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere && isKept(subscriptions.sieve, subscription) && isKept(sieve, row)) {
			last[subscription] = Math.max(last[subscription] as number, issuedOn[row] as number);
		}
	}

	return last;
}

function tell({notes}: Context, {byCustomer, ambiguous}: Attached): void {
	if (byCustomer > 0) {
		notes.push(
			`${counted(byCustomer, 'invoice')} of a customer, without a subscription: each is of the one that runs on its day, at its price`,
		);
	}

	if (ambiguous > 0) {
		notes.push(
			`${ambiguous} of them could be of several: the subscription that began first and has no invoice of that month yet has it`,
		);
	}
}

/** Sets aside subscriptions that are billed in other currencies alone: in these books they would owe every period. */
function setForeignAside(subscriptions: SubscriptionRows, invoices: InvoiceRows, subscriptionOf: Int32Array): void {
	const billed = new Uint8Array(subscriptions.rows);
	let isAnyForeign = false;
	for (let row = 0; row < invoices.rows; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription !== nowhere) {
			const isForeign = !isKept(invoices.sieve, row) && invoices.isForeign(row);
			isAnyForeign ||= isForeign;
			billed[subscription] = (billed[subscription] as number) | (isForeign ? 2 : 1);
		}
	}

	for (let row = 0; isAnyForeign && row < billed.length; row++) {
		if (billed[row] === 2) {
			setAside(subscriptions.sieve, row, reasons.foreignInvoices);
		}
	}
}
