import {nextInvoiceBy, nextPaymentBy} from './chains.ts';
import {type Day, never} from './days.ts';
import {type Facts, type Ledger, noRow} from './facts.ts';

/** What came in with one day, in cents, by the age in days that its invoices had; a refund counts below zero. */
export type DayOfCollection = {readonly on: Day; readonly cents: Float64Array};

/** The end of time but for `never`, so that every row is known. */
const everyDay = never - 1;

/**
 * What each day added to what is collected of the invoices, by their age in days: 0 is the day of the invoice, and the last
 * of `ages` stands for all higher ones. Payments count up to the amount of their invoice, in order, and from the invoice's
 * day on. Only days with money are there, in order. It takes a walk over all rows, whatever day the ledger is read on.
 */
export function daysOfCollection(facts: Facts, ages: number): readonly DayOfCollection[] {
	const days = new Map<Day, Float64Array>();
	for (let slot = 0; slot < facts.slots; slot++) {
		if (facts.issuedOn[slot] === never) {
			continue;
		}

		for (let invoice = slot; invoice !== noRow; invoice = nextInvoiceBy(facts, invoice, everyDay)) {
			enterInvoice(days, facts, invoice, ages);
		}
	}

	return [...days].map(([on, cents]) => ({on, cents})).sort((a, b) => a.on - b.on);
}

function enterInvoice(days: Map<Day, Float64Array>, facts: Facts, invoice: number, ages: number): void {
	const {paidOn, paidCents, amountCents, issuedOn} = facts;
	const [amount, issued] = [amountCents[invoice] as number, issuedOn[invoice] as Day];
	// What an invoice gives back needs no payment.
	let collected = Math.min(0, amount);
	enter(days, issued, 0, collected, ages);
	let paid = 0;
	let row = paidOn[invoice] === never ? noRow : invoice;
	while (row !== noRow) {
		const on = paidOn[row] as Day;
		paid += paidCents[row] as number;
		enter(days, Math.max(issued, on), on - issued, Math.min(paid, amount) - collected, ages);
		collected = Math.min(paid, amount);
		row = nextPaymentBy(facts, row, everyDay);
	}
}

function enter(days: Map<Day, Float64Array>, on: Day, daysPast: number, cents: number, ages: number): void {
	if (cents === 0) {
		return;
	}

	const age = Math.max(0, Math.min(ages - 1, daysPast));
	let known = days.get(on);
	if (known === undefined) {
		known = new Float64Array(ages);
		days.set(on, known);
	}

	known[age] = (known[age] as number) + cents;
}

/** What of all that is billed had come in by the ledger's day, in cents, by the age of its invoice in days at most. */
export function collectionByAge({day}: Ledger, days: readonly DayOfCollection[], ages: number): Float64Array {
	const collected = new Float64Array(ages);
	for (const {on, cents} of days) {
		if (on > day) {
			break;
		}

		for (let age = 0; age < ages; age++) {
			collected[age] = (collected[age] as number) + (cents[age] as number);
		}
	}

	for (let age = 1; age < ages; age++) {
		collected[age] = (collected[age] as number) + (collected[age - 1] as number);
	}

	return collected;
}

const known = new WeakMap<Facts, {readonly ages: number; readonly days: readonly DayOfCollection[]}>();

/** The days of what happened in the ledger, laid down once for all days it is read on. */
export function knownDaysOfCollection({facts}: Ledger, ages: number): readonly DayOfCollection[] {
	const last = known.get(facts);
	const days = last?.ages === ages ? last.days : daysOfCollection(facts, ages);
	known.set(facts, {ages, days});
	return days;
}
