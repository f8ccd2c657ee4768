import {type Day, never} from './days.ts';
import {type Facts, type Ledger, noRow, noSlot} from './facts.ts';

/** What came in of invoices, in cents, by the day on which it counted and the age that its invoice had then; in the order of the days. */
type Receipts = {readonly day: readonly Day[]; readonly age: readonly number[]; readonly cents: readonly number[]};

/** The receipts do not depend on the as-of day: they are summed up once for all views of the same facts. */
const known = new WeakMap<Facts, Receipts>();

/** Ages are told apart up to here, in days: a day and an age make one number. */
const mostAges = 65_536;

/**
 * What of all that is billed had come in by the ledger's day, in cents, by the age of its invoice in days: 0 is the day of
 * the invoice, and the last of the `ages` holds all that came later. Each payment counts at its own age, up to what its
 * invoice asks for; a refund takes back.
 */
export function collectionByAge({facts, day}: Ledger, ages: number): Float64Array {
	const collected = new Float64Array(ages);
	const receipts = receiptsOf(facts);
	for (let at = 0; at < receipts.day.length && (receipts.day[at] as Day) <= day; at++) {
		const age = Math.min(ages - 1, receipts.age[at] as number);
		collected[age] = (collected[age] as number) + (receipts.cents[at] as number);
	}

	for (let age = 1; age < ages; age++) {
		collected[age] = (collected[age] as number) + (collected[age - 1] as number);
	}

	return collected;
}

function receiptsOf(facts: Facts): Receipts {
	const before = known.get(facts);
	if (before) {
		return before;
	}

	const sums = new Map<number, number>();
	const {issuedOn} = facts;
	for (let invoice = facts.periods === undefined ? 0 : noSlot + 1; invoice < issuedOn.length; invoice++) {
		if (issuedOn[invoice] !== never) {
			addReceipts(facts, invoice, sums);
		}
	}

	const sorted = [...sums].sort(([a], [b]) => a - b);
	const receipts = {
		day: sorted.map(([key]) => Math.floor(key / mostAges)),
		age: sorted.map(([key]) => key - Math.floor(key / mostAges) * mostAges),
		cents: sorted.map(([, cents]) => cents),
	};
	known.set(facts, receipts);
	return receipts;
}

/** Adds what the invoice's payments bring, each by its day and age as one number. */
function addReceipts(
	{issuedOn, amountCents, paidOn, paidCents, nextPayment}: Facts,
	invoice: number,
	sums: Map<number, number>,
) {
	const billedOn = issuedOn[invoice] as Day;
	const amount = amountCents[invoice] as number;
	let paid = 0;
	let counted = 0;
	const count = (age: number) => {
		const now = Math.min(paid, amount);
		if (now !== counted) {
			const key = (billedOn + age) * mostAges + Math.min(age, mostAges - 1);
			sums.set(key, (sums.get(key) ?? 0) + now - counted);
			counted = now;
		}
	};

	// A credit note is given back with the day it is written.
	count(0);
	for (let row = invoice; row !== noRow && paidOn[row] !== never; row = nextPayment?.[row] ?? noRow) {
		paid += paidCents[row] as number;
		// A payment dated before its invoice counts from the invoice on.
		count(Math.max(0, (paidOn[row] as Day) - billedOn));
	}
}
