import type {Bridge} from './bridge.ts';
import {noRow} from './facts.ts';
import {type Ledger, monthsBegun} from './ledger.ts';
import {eachOpenPeriod} from './open-periods.ts';
import {amountCentsOf, dueOnOf, firstInvoice, nextInvoice, paidCentsOf} from './rows.ts';

/** One line of what the tables alone say of the money: what is missing is not called anything yet. */
export type EvidenceLine = {
	readonly sign: '' | '−' | '=';
	readonly title: string;
	/** Cents of the bridge of a span, of which so many are owed by invoices that are not yet due. */
	readonly cents: (bridge: Bridge, notYetDueCents: number) => number;
};

/**
 * What is owed, in cents, by invoices whose due date has not passed: of each month begun, in order. Other than the bridge's
 * own line it holds the rest of what was paid in part as well: that is short-paid only to who calls it so.
 */
export function notYetDueByMonth(ledger: Ledger): number[] {
	const sums = Array.from({length: monthsBegun(ledger)}, () => 0);
	eachOpenPeriod(ledger, (index, month) => {
		for (let row = firstInvoice(ledger, index, month); row !== noRow; row = nextInvoice(ledger, row)) {
			const owed = amountCentsOf(ledger, row) - paidCentsOf(ledger, row);
			if (owed > 0 && ledger.day <= dueOnOf(ledger, row)) {
				sums[month - ledger.firstMonth] = (sums[month - ledger.firstMonth] ?? 0) + owed;
			}
		}
	});
	return sums;
}

/** From top to bottom: billed − not yet due − past due = collected, exactly. */
export const evidenceLines: readonly EvidenceLine[] = [
	{sign: '', title: 'contracted', cents: ({contractedCents}) => contractedCents},
	{sign: '', title: 'billed', cents: ({billedCents}) => billedCents},
	{sign: '−', title: 'not yet due', cents: (_, notYetDueCents) => notYetDueCents},
	{
		sign: '−',
		title: 'past due',
		cents: ({billedCents, collectedCents}, notYetDueCents) => billedCents - notYetDueCents - collectedCents,
	},
	{sign: '=', title: 'collected', cents: ({collectedCents}) => collectedCents},
];
