import type {BillingRule} from '../domain/billing-period.ts';

/** The tables that books are read from; plans, prices, customers and payments may be missing. */
export type BooksTable = 'customers' | 'plans' | 'prices' | 'subscriptions' | 'invoices' | 'payments';

/** What was understood of tables from outside: which is which, where each of its fields is read, and how. */
export type Mapping = {
	readonly tables: readonly MappedTable[];
	/** The keys that hold the tables together, and how many rows find their other end. */
	readonly joins: readonly Join[];
	readonly reading: Reading;
	/** What is to be decided by the reader before the books can be told of without guessing. */
	readonly questions: readonly Question[];
	/** Tables of the source that are not read, by name. */
	readonly left: readonly string[];
	/** What was read by rule where rows say nothing or contradict each other: sentences with counts. */
	readonly notes?: readonly string[];
};

export type MappedTable = {
	readonly table: BooksTable;
	/** The table's name in its source, and where its rows stand. */
	readonly name: string;
	readonly file: string;
	/** One for each field that the table may have, in their usual order. */
	readonly columns: readonly MappedColumn[];
	/** Columns of the source that no field is read from. */
	readonly unused: readonly string[];
};

export type MappedColumn = {
	/** The field's name in our own exports: `invoice_date`, `amount`, … */
	readonly field: string;
	/** The column that it is read from; undefined where it is not there. */
	readonly from: string | undefined;
	/** Why this column: its name, the type of its values, keys that join, the reader's wish, a saved mapping. */
	readonly by: 'name' | 'type' | 'keys' | 'asked' | 'saved' | undefined;
	/** Other columns of the same table that it could be read from, for the reader who changes it. */
	readonly choices: readonly string[];
	readonly samples: readonly string[];
	/** How the values are written, in words: `DD/MM/YYYY`, `1.234,50`, `percent`. */
	readonly written?: string;
	/** Whether the books can't be read without it. */
	readonly isNeeded: boolean;
};

/** `payments.invoice_id` → `invoices.invoice_id`: of `rows` rows, `joined` find one. */
export type Join = {readonly from: string; readonly to: string; readonly rows: number; readonly joined: number};

/** How the books are read, beside their columns. */
export type Reading = {
	readonly billing: BillingRule;
	/** What each reading would leave unbilled, so that the choice can be judged. */
	readonly billings: readonly {readonly rule: BillingRule; readonly periods: number; readonly unbilled: number}[];
	readonly termsDays: number;
	/** Whether the terms are the reader's, or read from due dates, or a guess that is asked for. */
	readonly termsBy: 'due dates' | 'asked' | 'saved' | 'usual';
	readonly currency: string;
	/** Currencies found, with rows. */
	readonly currencies: readonly {readonly code: string; readonly rows: number}[];
	/** The words of statuses, how many rows bear each, and what each is read as. */
	readonly statuses: readonly StatusWord[];
	/** Whether payments' dates are unknown because there is no table of payments. */
	readonly arePaymentDatesUnknown: boolean;
	/** The date that stands for "none" in the ends of subscriptions, as it is written. */
	readonly endsMeaningNone: string | undefined;
	/** The last day that the books know of, `YYYY-MM-DD`, and whether the reader or the source says so, or it is that of the last row. */
	readonly knownUntil?: string;
	readonly knownUntilBy?: 'asked' | 'source' | 'last row';
};

export type StatusWord = {
	readonly table: 'subscriptions' | 'invoices' | 'payments';
	readonly word: string;
	readonly rows: number;
	readonly meaning: StatusMeaning;
};

/** What a status says: of a subscription, that it goes on or has ended; of an invoice or payment, what became of its money. */
export type StatusMeaning = 'active' | 'ended' | 'paid' | 'open' | 'failed' | 'refunded' | 'void' | 'unknown';

/** A thing that stays open, with the option that answers it. */
export type Question = {
	readonly about: 'dates' | 'terms' | 'currency' | 'column';
	readonly sentence: string;
	readonly option: string;
};

/** What the reader asks for; everything else is found out. Stands in saved mappings as it is. */
export type Wishes = {
	/** `invoices.amount` → `amount_due`; undefined for a field that is not to be read. */
	readonly map?: Readonly<Record<string, string | undefined>>;
	/** Which table of the source is which: `invoices` → its name. */
	readonly tables?: Readonly<Partial<Record<BooksTable, string>>>;
	readonly billing?: BillingRule;
	readonly dates?: 'dmy' | 'mdy';
	readonly termsDays?: number;
	readonly currency?: string;
	/** The last day that the books know of, `YYYY-MM-DD`: what is dated later is not there yet. */
	readonly until?: string;
	/** `invoices.Failed` → `failed`. */
	readonly statuses?: Readonly<Record<string, StatusMeaning>>;
};
