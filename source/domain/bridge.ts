import {priceOfPeriod} from './contract.ts';
import type {Month} from './days.ts';
import {noRow} from './facts.ts';
import {isDueForBilling, type Ledger, monthsBegun} from './ledger.ts';
import {eachOpenPeriod, type InOrder, periodsInOrder} from './open-periods.ts';
import type {Policy} from './policy.ts';
import {amountCentsOf, firstInvoice, firstPayment, nextInvoice, nextPayment, paymentCentsOf} from './rows.ts';
import {invoiceStanding} from './settlement.ts';

/**
 * From what was contracted to what was collected, in cents. Two identities hold exactly, for any ledger, span and day:
 * contracted − unbilled − underbilled + overbilled = billed, and
 * billed − not yet due − overdue − zombie − short-paid = collected. Every invoice and every payment is counted once.
 */
export type Bridge = {
	/** Subscriptions active on the billing day. */
	subscriptionsDue: number;
	invoices: number;
	payments: number;
	/** The prices, discounts taken off, of the periods that are due for billing. */
	contractedCents: number;
	/** Of these, what no invoice bills. */
	unbilledCents: number;
	billedCents: number;
	notYetDueCents: number;
	overdueCents: number;
	zombieCents: number;
	shortPaidCents: number;
	/** What was paid, up to each invoice's amount. */
	collectedCents: number;
	/** By how much the first invoice of a period falls short of its price; and what further invoices give back. */
	underbilledCents: number;
	/** By how much the first invoice of a period exceeds its price, further ones, and those for periods not contracted. */
	overbilledCents: number;
	/** What was paid beyond the amount of an invoice, a credit note that is not given back yet too: no part of what was collected. */
	overpaidCents: number;
};

export const emptyBridge: Readonly<Bridge> = {
	subscriptionsDue: 0,
	invoices: 0,
	payments: 0,
	contractedCents: 0,
	unbilledCents: 0,
	billedCents: 0,
	notYetDueCents: 0,
	overdueCents: 0,
	zombieCents: 0,
	shortPaidCents: 0,
	collectedCents: 0,
	underbilledCents: 0,
	overbilledCents: 0,
	overpaidCents: 0,
};

/** The bridge of each month begun by the ledger's day, in order. A period belongs to the month in which it begins. */
export function bridgesByMonth(ledger: Ledger, policy: Policy): Bridge[] {
	const bridges = Array.from({length: monthsBegun(ledger)}, () => ({...emptyBridge}));
	const {firstMonth} = ledger;
	eachOpenPeriod(ledger, (index, month) => {
		enter(bridges[month - firstMonth] as Bridge, ledger, index, month, policy);
	});
	for (const [at, inOrder] of periodsInOrder(ledger).entries()) {
		enterInOrder(bridges[at] as Bridge, inOrder);
	}

	return bridges;
}

/** Enters periods of which each was due, billed for its price, and paid in full at once. */
function enterInOrder(bridge: Bridge, {count, cents}: InOrder): void {
	bridge.subscriptionsDue += count;
	bridge.invoices += count;
	bridge.payments += count;
	bridge.contractedCents += cents;
	bridge.billedCents += cents;
	bridge.collectedCents += cents;
}

function enter(bridge: Bridge, ledger: Ledger, index: number, month: number, policy: Policy): void {
	let expected = 0;
	let row = firstInvoice(ledger, index, month);
	if (isDueForBilling(ledger, index, month)) {
		expected = priceOfPeriod(ledger, index, month);
		bridge.subscriptionsDue++;
		bridge.contractedCents += expected;
		bridge.unbilledCents += row === noRow ? expected : 0;
	}

	while (row !== noRow) {
		enterInvoice(bridge, ledger, {index, month, invoice: row, expected}, policy);
		expected = 0;
		row = nextInvoice(ledger, row);
	}
}

/** An invoice, by its row, and what it was to bill of the period's price. */
type Entry = {readonly index: number; readonly month: Month; readonly invoice: number; readonly expected: number};

function enterInvoice(bridge: Bridge, ledger: Ledger, entry: Entry, policy: Policy): void {
	const {index, month, invoice, expected} = entry;
	const amount = amountCentsOf(ledger, invoice);
	bridge.invoices++;
	bridge.billedCents += amount;
	if (amount > expected) {
		bridge.overbilledCents += amount - expected;
	} else {
		bridge.underbilledCents += expected - amount;
	}

	let paid = 0;
	for (let row = firstPayment(ledger, invoice); row !== noRow; row = nextPayment(ledger, row)) {
		bridge.payments++;
		paid += paymentCentsOf(ledger, row);
	}

	if (paid < amount) {
		const line = lines[invoiceStanding(ledger, index, month, invoice, policy)] as (typeof lines)[string];
		bridge[line] += amount - paid;
		bridge.collectedCents += paid;
	} else {
		bridge.collectedCents += amount;
		bridge.overpaidCents += paid - amount;
	}
}

/** Where what is missing of an invoice goes, by where the invoice stands. */
const lines: Readonly<Record<string, 'notYetDueCents' | 'overdueCents' | 'zombieCents' | 'shortPaidCents'>> = {
	open: 'notYetDueCents',
	overdue: 'overdueCents',
	zombie: 'zombieCents',
	'short-paid': 'shortPaidCents',
};

/** The bridge of several spans together. */
export function sumBridges(bridges: readonly Bridge[]): Bridge {
	const total: Bridge = {...emptyBridge};
	for (const bridge of bridges) {
		for (const line of Object.keys(total) as (keyof Bridge)[]) {
			total[line] += bridge[line];
		}
	}

	return total;
}

/** Money that leaked: never billed or for too little, unpaid past grace, or short-paid. Overdue money has not leaked. */
export function leakedCents(bridge: Bridge): number {
	return bridge.unbilledCents + bridge.underbilledCents + bridge.zombieCents + bridge.shortPaidCents;
}

/** Money owed back to customers: billed without a contract, or paid beyond what was billed. Never set off against what leaked. */
export function liabilityCents(bridge: Bridge): number {
	return bridge.overbilledCents + bridge.overpaidCents;
}

/** Leaked ÷ contracted; 0 where nothing was contracted. */
export function leakageRate(bridge: Bridge): number {
	return bridge.contractedCents === 0 ? 0 : leakedCents(bridge) / bridge.contractedCents;
}

/** Collected ÷ billed; 1 where nothing was billed. */
export function collectionRate(bridge: Bridge): number {
	return bridge.billedCents === 0 ? 1 : bridge.collectedCents / bridge.billedCents;
}
