import type {Currency} from './currency.ts';
import type {Month} from './days.ts';
import type {Agreements, CentsColumn, Customers} from './facts.ts';
import type {Plan} from './plans.ts';

/** A row's identifier as it was written. */
export type RowId = number | string | undefined;

/** Identifiers of rows as they were written: all numbers, or whatever each row has; `undefined` where no row has one. */
export type RowIds = Float64Array | readonly RowId[] | undefined;

/** Stands for a month that is not said: the invoice's date tells. */
export const noMonth: Month = -(2 ** 31);

/** What a ledger is about, beside its rows. */
export type LedgerFrame = {
	readonly plans: readonly Plan[];
	readonly currency: Currency;
	readonly termsDays: number;
	/** Number of the first subscription. */
	readonly firstId: number;
	/** The months to be billed at the least; invoices for others widen the span. */
	readonly firstMonth: Month | undefined;
	readonly endMonth: Month | undefined;
};

/** Rows that become a ledger, in columns, for books of millions. Nothing is checked here. */
export type LedgerColumns = {
	readonly frame: LedgerFrame;
	readonly subscriptions: SubscriptionColumns;
	readonly invoices: InvoiceColumns;
	readonly payments: PaymentColumns;
	/** Invoices that were taken back. */
	readonly voided?: VoidedColumns | undefined;
};

export type VoidedColumns = Pick<InvoiceColumns, 'subscription' | 'issuedOn' | 'month'>;

export type SubscriptionColumns = {
	readonly startedOn: Int32Array;
	/** `never` where it goes on. */
	readonly cancelledOn: Int32Array;
	/** Place on the price list. */
	readonly plan: Int32Array;
	/** Place among the billing rules. */
	readonly rule: Uint8Array;
	/** 1 or 12. */
	readonly everyMonths: Uint8Array;
	readonly anchorOn: Int32Array;
	readonly customers: Customers | undefined;
	readonly agreements: Agreements | undefined;
	readonly ids: readonly RowId[];
	readonly customerIds: readonly RowId[];
};

/** The month of the period that each invoice bills, the first of them, and the one after the last; +∞ and −∞ where there is none. */
export type BilledMonths = {readonly months: Int32Array; readonly first: Month; readonly end: Month};

export type InvoiceColumns = {
	/** Position of the subscription. */
	readonly subscription: Int32Array;
	readonly issuedOn: Int32Array;
	readonly dueOn: Int32Array;
	/** Whole cents. */
	readonly amountCents: CentsColumn;
	/** The month of the period that each bills, `noMonth` where its date tells; `undefined` where all dates do. */
	readonly month: Int32Array | undefined;
	/** What comes of these months, where somebody has looked before. */
	readonly billed?: BilledMonths;
	readonly id: RowIds;
};

export type PaymentColumns = {
	/** Position of the invoice. */
	readonly invoice: Int32Array;
	readonly paidOn: Int32Array;
	/** Whole cents. */
	readonly amountCents: CentsColumn;
	readonly id: RowIds;
};
