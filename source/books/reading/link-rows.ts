import {counted} from '../../domain/counted.ts';
import {absentDay} from '../source.ts';
import {nowhere} from '../values/key-index.ts';
import {type Attached, attachInvoices} from './attach-invoices.ts';
import {type Context, reasons} from './context.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {isKept, setAside} from './sieve.ts';

/** Which invoice is whose, and the day of the last one of each subscription's row, `absentDay` where there is none. */
export type Linked = {readonly subscriptionOf: Int32Array; readonly lastInvoicedOn: Int32Array};

/** Finds the subscription of each invoice, and sets aside what has none that is kept. */
export function linkInvoices(context: Context, subscriptions: SubscriptionRows, invoices: InvoiceRows): Linked {
	const attached = attachInvoices(subscriptions, invoices);
	tell(context, attached);
	const subscriptionOf = attached.rows;
	setForeignAside(subscriptions, invoices, subscriptionOf);
	const lastInvoicedOn = new Int32Array(subscriptions.rows).fill(absentDay);
	for (let row = 0; row < invoices.rows; row++) {
		const subscription = subscriptionOf[row] as number;
		if (subscription === nowhere) {
			setAside(invoices.sieve, row, reasons.noSubscription);
		} else if (!isKept(subscriptions.sieve, subscription)) {
			setAside(invoices.sieve, row, reasons.lostSubscription);
		} else if (isKept(invoices.sieve, row)) {
			const day = invoices.issuedOn[row] as number;
			lastInvoicedOn[subscription] = Math.max(lastInvoicedOn[subscription] as number, day);
		}
	}

	return {subscriptionOf, lastInvoicedOn};
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
