import {billingDay} from '../../source/domain/days.ts';
import type {Simulation} from '../../source/simulation/simulate.ts';
import {rowsOf, struckBy} from './rows.ts';

/** One billed month as text, so that comparing many stays quick, and what struck it. */
export type MonthView = {readonly struck: string | undefined; readonly text: string};

/** Of each subscription: what never depends on a dial, when it cancels, and its billed months until then. */
export type SubscriptionView = {
	readonly origin: string;
	readonly cancelledOn: number;
	readonly months: readonly MonthView[];
};

export function viewsOf({ledger, truth}: Simulation): SubscriptionView[] {
	return rowsOf(ledger).map((row, index) => ({
		origin: `${row.id}: plan ${row.planId} from ${row.startedOn}`,
		cancelledOn: row.cancelledOn,
		months: row.months
			.map(({invoices, payments}, month) => {
				const struck = struckBy(truth, index, month);
				const paid = payments.map((one) => `${one.amountCents} on ${one.paidOn}`).join(' and ') || 'nothing';
				const billed = invoices.map((one) => `${one.amountCents} by ${one.dueOn}`).join(' and ') || 'nothing';
				return {struck, text: `${row.id}/${month}: ${struck ?? 'timely'}, billed ${billed}, paid ${paid}`};
			})
			.filter((_, month) => billingDay(month) <= row.cancelledOn),
	}));
}

/** Calls `visit` for every month that is due for billing in both, of the subscriptions that are in both. */
export function visitCommonMonths(
	before: readonly SubscriptionView[],
	after: readonly SubscriptionView[],
	visit: (before: MonthView, after: MonthView, month: number) => void,
): void {
	for (let index = 0; index < Math.min(before.length, after.length); index++) {
		const [a, b] = [before[index] as SubscriptionView, after[index] as SubscriptionView];
		for (let month = 0; month < Math.min(a.months.length, b.months.length); month++) {
			visit(a.months[month] as MonthView, b.months[month] as MonthView, month);
		}
	}
}
