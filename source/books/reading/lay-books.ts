import {billingRules} from '../../domain/billing-period.ts';
import {customersIn} from '../../domain/customers-in.ts';
import type {Day} from '../../domain/days.ts';
import {calendarMonthOf} from '../../domain/days.ts';
import {layLedger} from '../../domain/lay-ledger.ts';
import type {Ledger} from '../../domain/ledger.ts';
import type {RowId} from '../../domain/ledger-columns.ts';
import {type InvoiceColumns, noMonth, type PaymentColumns, type VoidedColumns} from '../../domain/ledger-columns.ts';
import type {Reading, Wishes} from '../mapping.ts';
import {absentDay} from '../source.ts';
import {factsOf} from '../value-facts.ts';
import {nowhere} from '../values/key-index.ts';
import {type Context, reasons} from './context.ts';
import {gather, gatherBytes, gatherCents, idsOf, placesOf, writtenIds} from './gather.ts';
import {bestReading, billingReadings} from './infer-billing.ts';
import type {Prices} from './prices-of.ts';
import type {InvoiceRows} from './read-invoices.ts';
import type {SubscriptionRows} from './read-subscriptions.ts';
import {keptRows, rowsSetAside} from './sieve.ts';

/** Rows that were judged and settled, by the rows of their tables. */
export type Settled = {
	readonly subscriptions: SubscriptionRows;
	/** The rows of subscriptions that are kept. */
	readonly kept: Int32Array;
	readonly endedOn: Int32Array;
	readonly everyMonths: Uint8Array;
	readonly prices: Prices;
	readonly invoices: InvoiceRows;
	/** The row of each invoice's subscription. */
	readonly subscriptionOf: Int32Array;
	readonly termsDays: number;
	readonly day: Day;
	/** Payments by row of the invoice; all of them are kept. */
	readonly payments: PaymentColumns;
};

/** Makes the ledger of what is kept, billed as it is asked for or as fits best. */
export function layBooks(
	{currency}: Context,
	wishes: Wishes,
	settled: Settled,
): {readonly ledger: Ledger; readonly billing: Pick<Reading, 'billing' | 'billings'>} {
	const {subscriptions, kept, endedOn, everyMonths, prices, day} = settled;
	// A ledger's memory is its own: it may be handed over while the rows are still being described.
	const startedOn = gather(subscriptions.startedOn, kept).slice();
	const rows = {
		startedOn,
		cancelledOn: gather(endedOn, kept),
		plan: prices.plan,
		everyMonths: gatherBytes(everyMonths, kept),
		anchorOn: startedOn.slice(),
		...customersOf(subscriptions, kept),
		agreements: prices.agreements,
		ids: writtenIds(subscriptions.keys, kept),
	};
	const {invoices, invoiceRows} = invoiceColumns(settled);
	const voided = voidedColumns(settled);
	const readings = billingReadings({subscriptions: rows, invoices, day});
	const billing = wishes.billing ?? bestReading(readings, invoices.subscription.length);
	const chosen = readings.find(({rule}) => rule === billing) as (typeof readings)[number];
	const place = placesOf(settled.invoices.rows, invoiceRows);
	const ledger = layLedger(
		{
			frame: {
				plans: prices.plans,
				currency,
				termsDays: settled.termsDays,
				firstId,
				firstMonth: undefined,
				endMonth: undefined,
			},
			subscriptions: {...rows, rule: new Uint8Array(kept.length).fill(billingRules.indexOf(billing))},
			invoices: {...invoices, billed: chosen.billed},
			payments: {...settled.payments, invoice: positionsOf(settled.payments.invoice, place)},
			voided,
		},
		day,
	);
	return {
		ledger,
		billing: {billing, billings: readings.map(({rule, periods, unbilled}) => ({rule, periods, unbilled}))},
	};
}

/** Subscriptions are numbered in the order in which they come, whatever their identifiers are: screens count from 1. */
const firstId = 1;

/** Customers by number: as they are written, where they are whole numbers that a column holds, else in the order in which they come. */
function customersOf({customers}: SubscriptionRows, kept: Int32Array) {
	const customerIds = writtenIds(customers, kept);
	return {customers: customers && customersIn(numbersOf(customerIds), firstId), customerIds};
}

function numbersOf(customerIds: readonly RowId[]): Int32Array {
	const areNumbers = customerIds.every((id) => typeof id === 'number' && id >= 0 && id <= mostNumber);
	const numbers = new Map<RowId, number>();
	const of = new Int32Array(customerIds.length);
	for (let position = 0; position < of.length; position++) {
		const id = customerIds[position];
		if (areNumbers) {
			of[position] = id as number;
			continue;
		}

		const number = (id === undefined ? undefined : numbers.get(id)) ?? firstId + position;
		numbers.set(id, number);
		of[position] = number;
	}

	return of;
}

const mostNumber = 2 ** 31 - 1;

/** The invoices that are kept, in columns, and their rows. */
function invoiceColumns({subscriptions, kept, invoices, subscriptionOf, termsDays}: Settled): {
	readonly invoices: InvoiceColumns;
	readonly invoiceRows: Int32Array;
} {
	const rows = keptRows(invoices.sieve);
	const position = placesOf(subscriptions.rows, kept);
	const issuedOn = gather(invoices.issuedOn, rows);
	const {dueOn, periodOn} = invoices;
	return {
		invoiceRows: rows,
		invoices: {
			subscription: positionsOf(gather(subscriptionOf, rows), position),
			issuedOn,
			dueOn: dueDays(issuedOn, dueOn && gather(dueOn, rows), termsDays),
			amountCents: gatherCents(invoices.amountCents, rows),
			month: periodOn && monthsSaid(periodOn, rows),
			id: idsOf(invoices.keys, rows),
		},
	};
}

/** The invoices that were taken back, of subscriptions that are kept. */
function voidedColumns({subscriptions, kept, invoices, subscriptionOf}: Settled): VoidedColumns {
	const position = placesOf(subscriptions.rows, kept);
	const rows = rowsSetAside(invoices.sieve, reasons.void).filter((row) => {
		const subscription = subscriptionOf[row] as number;
		return subscription !== nowhere && position[subscription] !== nowhere;
	});
	return {
		subscription: positionsOf(gather(subscriptionOf, rows), position),
		issuedOn: gather(invoices.issuedOn, rows),
		month: invoices.periodOn && monthsSaid(invoices.periodOn, rows),
	};
}

/** The months of the periods that invoices say they bill. */
function monthsSaid(periodOn: Int32Array, rows: Int32Array): Int32Array {
	return rows.map((row) => (periodOn[row] === absentDay ? noMonth : calendarMonthOf(periodOn[row] as number)));
}

function positionsOf(rows: Int32Array, position: Int32Array): Int32Array {
	const positions = new Int32Array(rows.length);
	for (let at = 0; at < positions.length; at++) {
		positions[at] = position[rows[at] as number] as number;
	}

	return positions;
}

/** When invoices are due: as they say, else on the terms. */
function dueDays(issuedOn: Int32Array, dueOn: Int32Array | undefined, termsDays: number): Int32Array {
	if (dueOn !== undefined && !factsOf(dueOn).hasNone) {
		return dueOn;
	}

	return issuedOn.map((day, at) => {
		const due = dueOn === undefined ? absentDay : (dueOn[at] as number);
		return due === absentDay ? day + termsDays : due;
	});
}
