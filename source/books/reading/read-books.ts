import type {PaymentColumns} from '../../domain/ledger-columns.ts';
import type {Books} from '../books.ts';
import {listed} from '../mapping/listed.ts';
import type {Mapping, Wishes} from '../mapping.ts';
import {absentDay, OutsideFault, type Source} from '../source.ts';
import {factsOf} from '../value-facts.ts';
import {chooseCurrency} from './choose-currency.ts';
import type {Context} from './context.ts';
import {cyclesOf} from './cycles-of.ts';
import {dayOrders} from './day-orders.ts';
import {describedBooks} from './described-books.ts';
import {gather, gatherCents, idsOf} from './gather.ts';
import {knownUntil} from './known-until.ts';
import {layBooks} from './lay-books.ts';
import {linkInvoices} from './link-rows.ts';
import {paidOnInvoices} from './paid-on-invoices.ts';
import {pricesOf} from './prices-of.ts';
import {readCustomers} from './read-customers.ts';
import {type InvoiceRows, lastDayOf, readInvoices} from './read-invoices.ts';
import {type PaymentRows, readPayments} from './read-payments.ts';
import {readPlans} from './read-plans.ts';
import {readSubscriptions} from './read-subscriptions.ts';
import {type ReadOptions, type ReadTable, readTables} from './read-tables.ts';
import {settleEnds} from './settle-ends.ts';
import {intakeOf, keptRows, type Sieve} from './sieve.ts';
import {termsOf} from './terms-of.ts';

/**
 * Reads the books that a mapping tells of: every row of its tables is kept, or set aside with its reason. The mapping that
 * comes back has the figures that only all rows can tell. Throws an OutsideFault where a table or column that books need is
 * missing, or nothing is left, and the signal's reason.
 */
export async function readBooks(
	source: Source,
	mapping: Mapping,
	wishes: Wishes = {},
	options: ReadOptions = {},
): Promise<{readonly books: Books; readonly mapping: Mapping}> {
	const missing = mapping.questions.find(({about}) => about === 'column');
	if (missing !== undefined) {
		throw new OutsideFault(`${missing.sentence}: say it with ${missing.option}`);
	}

	const tables = await readTables(source, mapping, options);
	options.signal?.throwIfAborted();
	options.onProgress?.({doing: 'putting the rows together', rows: rowsOf(tables), of: rowsOf(tables)});
	const {currency, currencies} = chooseCurrency(tables, wishes);
	const orders = dayOrders(tables, wishes);
	const context: Context = {tables, wishes, currency, orders, statuses: [], notes: [], written: new Map()};
	const plans = readPlans(context);
	const subscriptions = readSubscriptions(context, tables.get('subscriptions') as ReadTable);
	const invoices = readInvoices(context, tables.get('invoices') as ReadTable);
	const customers = readCustomers(context);
	const {subscriptionOf, lastInvoicedOn} = linkInvoices(context, subscriptions, invoices);
	const {payments, rows: paymentRows, areDatesUnknown} = paymentsOf(context, invoices);
	const lastRowOn = Math.max(lastDayOf(invoices.sieve, invoices.issuedOn), lastPaidOn(payments));
	const until = knownUntil(wishes, source.knownOn, lastRowOn);
	const ends = settleEnds(context, subscriptions, lastInvoicedOn, until.day);
	const kept = keptRows(subscriptions.sieve);
	checkKept(context, subscriptions.sieve, kept.length);
	const everyMonths = cyclesOf(subscriptions, invoices, subscriptionOf);
	const prices = pricesOf(context, {subscriptions, invoices, kept, subscriptionOf, everyMonths, plans});
	const terms = termsOf(wishes, invoices);
	const {endedOn} = ends;
	const {termsDays} = terms;
	const {ledger, billing} = layBooks(context, wishes, {
		subscriptions,
		kept,
		endedOn,
		everyMonths,
		prices,
		invoices,
		subscriptionOf,
		termsDays,
		day: until.day,
		payments,
	});
	options.onLedger?.(ledger);
	return describedBooks(context, mapping, {
		ledger,
		kept,
		subscriptions,
		customers,
		arePaymentDatesUnknown: areDatesUnknown,
		sieves: new Map([
			...plans.sieves,
			...(customers ? ([['customers', customers.sieve]] as const) : []),
			['subscriptions', subscriptions.sieve],
			['invoices', invoices.sieve],
			...(paymentRows ? ([['payments', paymentRows.sieve]] as const) : []),
		]),
		reading: {
			...billing,
			...terms,
			currency: currency.code,
			currencies,
			until,
			endsMeaningNone: ends.meaningNone,
		},
	});
}

/** The payments that are kept, by row of their invoice: of their own table, else as invoices tell of them. */
function paymentsOf(
	context: Context,
	invoices: InvoiceRows,
): {readonly payments: PaymentColumns; readonly rows?: PaymentRows; readonly areDatesUnknown: boolean} {
	const table = context.tables.get('payments');
	if (table === undefined) {
		const {areDatesUnknown, ...told} = paidOnInvoices(context, invoices);
		return {payments: {...told, id: undefined}, areDatesUnknown};
	}

	const rows = readPayments(context, table, invoices);
	const kept = keptRows(rows.sieve);
	return {
		rows,
		areDatesUnknown: false,
		payments: {
			invoice: gather(rows.invoice, kept),
			paidOn: gather(rows.paidOn, kept),
			amountCents: gatherCents(rows.amountCents, kept),
			id: idsOf(rows.keys, kept),
		},
	};
}

/** Throws an OutsideFault where no subscription is left, with what became of most of them. */
function checkKept({tables}: Context, sieve: Sieve, kept: number): void {
	const table = tables.get('subscriptions');
	if (kept === 0 && table !== undefined) {
		const {file, rows, setAside} = intakeOf('subscriptions', table, sieve);
		const [most] = setAside;
		throw new OutsideFault(
			most === undefined
				? `${listed([file])} has no rows`
				: `no subscription is left: ${most.count} of the ${rows} rows of ${listed([file])} are ${most.reason}`,
		);
	}
}

function lastPaidOn({paidOn}: PaymentColumns): number {
	return Math.max(absentDay, factsOf(paidOn).most);
}

function rowsOf(tables: ReadonlyMap<string, ReadTable>): number {
	return [...tables.values()].reduce((sum, {raw}) => sum + raw.rows, 0);
}
