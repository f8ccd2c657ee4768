import type {Currency} from '../../domain/currency.ts';
import type {StatusWord, Wishes} from '../mapping.ts';
import type {DayOrders} from './day-orders.ts';
import type {ReadTables} from './read-tables.ts';

/** What every part of the reading needs to know, and where it notes what it does by rule. */
export type Context = {
	readonly tables: ReadTables;
	readonly wishes: Wishes;
	readonly currency: Currency;
	readonly orders: DayOrders;
	readonly statuses: StatusWord[];
	readonly notes: string[];
	/** How the columns' values are written, by `table.field`. */
	readonly written: Map<string, string>;
};

/** What can be wrong with a row, as it is told. */
export const reasons = {
	noKey: 'without an identifier',
	copy: 'with the identifier of an earlier row',
	noDate: 'without a date',
	badDate: 'with a date that can’t be read',
	farDate: 'dated years away from all others',
	noAmount: 'without an amount',
	badAmount: 'with an amount that can’t be read',
	noSubscription: 'of no subscription that is there',
	lostSubscription: 'of a subscription that is set aside',
	noInvoice: 'of no invoice that is there',
	lostInvoice: 'of an invoice that is set aside',
	early: 'paid before the invoice',
	foreignInvoices: 'with invoices in other currencies alone',
	otherCycle: 'billed neither monthly nor yearly',
	noPlan: 'of no plan that is there',
	void: 'void: taken back by who wrote it, so that it bills nothing',
	failed: 'failed or still open: no money came',
} as const;
