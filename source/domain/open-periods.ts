import type {Day, Month} from './days.ts';
import type {Facts} from './facts.ts';
import {type Laid, lay, placeOf, walk} from './lay-in-order.ts';
import {type Ledger, monthsBegun} from './ledger.ts';

/** The periods of a month that are in order: how many there are, and the cents that each was billed for and brought. */
export type InOrder = {readonly count: number; readonly cents: number};

/** The day that was asked for first, until another one is: who asks for one day alone is answered sooner by a walk. */
const known = new WeakMap<Facts, Day | Laid>();

/** Lays down the periods of a ledger before anybody asks for a day, be it in another thread than the one that asks. */
export function layPeriods(ledger: Ledger): Laid {
	return lay(ledger);
}

/** Tells how the periods of a ledger are laid down, as `layPeriods` gave it. */
export function tellLaid({facts}: Ledger, laid: Laid): void {
	known.set(facts, laid);
}

function laidOf(ledger: Ledger): Laid | undefined {
	const before = known.get(ledger.facts);
	if (typeof before === 'object') {
		return before;
	}

	if (before === undefined || before === ledger.day) {
		known.set(ledger.facts, ledger.day);
		return undefined;
	}

	const laid = lay(ledger);
	known.set(ledger.facts, laid);
	return laid;
}

/**
 * Calls back for every period of the months begun by the ledger's day that is not known to be in order: for all that is
 * owed, amiss or still to come, and maybe for more; in no order that can be relied on.
 */
export function eachOpenPeriod(ledger: Ledger, visit: (index: number, month: Month) => void): void {
	visitAll(ledger, () => ledger.day + 1, visit);
}

/** The same, and for every period that came to be in order on `since` or a later day, by a payment after the due date. */
export function eachPeriodOpenOrPaidLate(
	ledger: Ledger,
	since: Day,
	visit: (index: number, month: Month) => void,
): void {
	visitAll(ledger, ({due}, at) => Math.min(ledger.day + 1, Math.max(since, (due[at] as Day) + 1)), visit);
}

/** By month begun: the periods that `eachOpenPeriod` leaves out. Each has one invoice, for the contracted price, and one payment of just that. */
export function periodsInOrder(ledger: Ledger): InOrder[] {
	const laid = laidOf(ledger);
	return Array.from({length: monthsBegun(ledger)}, (_, at) => {
		const place = placeOf(ledger, at, ledger.day);
		return laid === undefined || place < 0
			? {count: 0, cents: 0}
			: {count: laid.counts[place] as number, cents: laid.cents[place] as number};
	});
}

/** With what is in order since a day of its own for each month. */
function visitAll(
	ledger: Ledger,
	sinceOf: (laid: Laid, at: number) => Day,
	visit: (index: number, month: Month) => void,
): void {
	const begun = monthsBegun(ledger);
	const laid = laidOf(ledger);
	if (laid === undefined) {
		walk(ledger, ledger.firstMonth + begun, visit);
		return;
	}

	const {amiss, order, from, counts} = laid;
	for (let next = 0; next < amiss.at.length; next++) {
		const at = amiss.at[next] as number;
		if (at < begun) {
			visit(amiss.index[next] as number, ledger.firstMonth + at);
		}
	}

	for (let at = 0; at < begun; at++) {
		const place = placeOf(ledger, at, sinceOf(laid, at) - 1);
		const first = (from[at] as number) + (place < 0 ? 0 : (counts[place] as number));
		for (let next = first; next < (from[at + 1] as number); next++) {
			visit(order[next] as number, ledger.firstMonth + at);
		}
	}
}
