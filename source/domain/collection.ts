import {type Day, earliestDay, latestDay, never} from './days.ts';
import {type Facts, type Ledger, noRow, noSlot} from './facts.ts';

/** What came in of invoices, in cents, by the day on which it counted and the age that its invoice had then; in the order of the days. */
type Receipts = {readonly day: readonly Day[]; readonly age: readonly number[]; readonly cents: readonly number[]};

/** The receipts do not depend on the as-of day: they are summed up once for all views of the same facts. */
const known = new WeakMap<Facts, Receipts>();

/** Ages are told apart up to here, in days. */
const mostAges = 65_536;

/** Nearly everything comes in sooner: by age, in columns that grow with it, one a day. What is older is kept by its age. */
const soonAges = 256;
type DaySums = {soon: Float64Array; late: Map<number, number> | undefined};
/** From the first day that a ledger can hold on; and the first and the last on which something came. */
type Sums = {readonly byDay: (DaySums | undefined)[]; first: Day; last: Day};

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

	const sums: Sums = {byDay: new Array(latestDay - earliestDay + 1), first: latestDay, last: earliestDay};
	const {issuedOn} = facts;
	for (let invoice = facts.periods === undefined ? 0 : noSlot + 1; invoice < issuedOn.length; invoice++) {
		if (issuedOn[invoice] !== never) {
			addReceipts(facts, invoice, sums);
		}
	}

	const receipts = {day: [] as Day[], age: [] as number[], cents: [] as number[]};
	const take = (day: Day, age: number, cents: number) => {
		receipts.day.push(day);
		receipts.age.push(age);
		receipts.cents.push(cents);
	};
	for (let {first: day} = sums; day <= sums.last; day++) {
		const own = sums.byDay[day - earliestDay];
		for (const [age, cents] of own?.soon.entries() ?? []) {
			if (cents !== 0) {
				take(day, age, cents);
			}
		}

		for (const [age, cents] of own?.late ?? []) {
			take(day, age, cents);
		}
	}

	known.set(facts, receipts);
	return receipts;
}

/** Adds what the invoice's payments bring, each by its day and age. */
function addReceipts({issuedOn, amountCents, paidOn, paidCents, nextPayment}: Facts, invoice: number, sums: Sums) {
	const billedOn = issuedOn[invoice] as Day;
	const amount = amountCents[invoice] as number;
	// A credit note is given back with the day it is written.
	let counted = Math.min(0, amount);
	if (counted !== 0) {
		add(sums, billedOn, 0, counted);
	}

	let paid = 0;
	for (let row = invoice; row !== noRow && paidOn[row] !== never; row = nextPayment?.[row] ?? noRow) {
		paid += paidCents[row] as number;
		const now = Math.min(paid, amount);
		if (now !== counted) {
			// A payment dated before its invoice counts from the invoice on.
			const age = Math.max(0, (paidOn[row] as Day) - billedOn);
			add(sums, billedOn + age, Math.min(age, mostAges - 1), now - counted);
			counted = now;
		}
	}
}

function add(sums: Sums, day: Day, age: number, cents: number): void {
	let own = sums.byDay[day - earliestDay];
	if (own === undefined) {
		own = {soon: new Float64Array(64), late: undefined};
		sums.byDay[day - earliestDay] = own;
		sums.first = Math.min(sums.first, day);
		sums.last = Math.max(sums.last, day);
	}

	if (age >= soonAges) {
		own.late ??= new Map();
		own.late.set(age, (own.late.get(age) ?? 0) + cents);
		return;
	}

	if (age >= own.soon.length) {
		const grown = new Float64Array(soonAges);
		grown.set(own.soon);
		own.soon = grown;
	}

	own.soon[age] = (own.soon[age] as number) + cents;
}
