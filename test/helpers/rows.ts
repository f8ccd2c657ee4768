import {contractedCents} from '../../source/domain/contract.ts';
import {
	cancelledOn,
	type Ledger,
	planOf,
	startedOn,
	subscriptionCount,
	subscriptionId,
} from '../../source/domain/ledger.ts';
import {invoiceRows, paymentRows} from '../../source/domain/row-lists.ts';
import {type Invoice, invoiceInRow, type Payment, paymentInRow} from '../../source/domain/rows.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import type {Truth} from '../../source/simulation/simulate.ts';

/** One month of one subscription, as its readers see it: what it owes by contract, all its rows, and the first of each kind. */
export type Cell = {
	readonly contractedCents: number;
	readonly invoice: Invoice | undefined;
	readonly payment: Payment | undefined;
	readonly invoices: readonly Invoice[];
	readonly payments: readonly Payment[];
};

export type SubscriptionRows = {
	readonly id: number;
	readonly planId: number;
	readonly priceCents: number;
	readonly startedOn: number;
	readonly cancelledOn: number;
	/** One per billed month. */
	readonly months: readonly Cell[];
};

/** All rows of a ledger, through its public readers alone. */
export function rowsOf(ledger: Ledger): SubscriptionRows[] {
	return Array.from({length: subscriptionCount(ledger)}, (_, index) => ({
		id: subscriptionId(ledger, index),
		planId: planOf(ledger, index).planId,
		priceCents: planOf(ledger, index).monthlyPriceCents,
		startedOn: startedOn(ledger, index),
		cancelledOn: cancelledOn(ledger, index),
		months: Array.from({length: ledger.months}, (_, month) => cellOf(ledger, index, month)),
	}));
}

function cellOf(ledger: Ledger, index: number, month: number): Cell {
	const rows = invoiceRows(ledger, index, month);
	const invoices = rows.map((row) => invoiceInRow(ledger, index, month, row));
	const payments = rows.map((row) => paymentRows(ledger, row).map((at) => paymentInRow(ledger, index, month, row, at)));
	return {
		contractedCents: contractedCents(ledger, index, month),
		invoice: invoices[0],
		payment: payments[0]?.[0],
		invoices,
		payments: payments.flat(),
	};
}

/** Whether the month's first invoice was paid in several parts, together in full: until the last one it looked short-paid. */
export function isPaidInParts(ledger: Ledger, index: number, month: number): boolean {
	const {invoice, payments} = cellOf(ledger, index, month);
	const parts = payments.filter(({invoiceId}) => invoiceId === invoice?.invoiceId);
	return parts.length > 1 && sum(parts.map(({amountCents}) => amountCents)) === invoice?.amountCents;
}

/** Id of the scenario that struck the month, `undefined` where none did. */
export function struckBy(truth: Truth, index: number, month: number): string | undefined {
	return monthlyScenarios[(truth.struck[index * truth.months + month] as number) - 1]?.id;
}

/** The monthly scenarios of the design: those that are on by default. */
export const usualScenarios = monthlyScenarios.filter(({defaultPercent}) => defaultPercent > 0);

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
