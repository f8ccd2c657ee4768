import {
	cancelledOn,
	invoiceAt,
	type Ledger,
	paymentAt,
	planOf,
	startedOn,
	subscriptionCount,
	subscriptionId,
} from '../../source/domain/ledger.ts';
import type {Invoice, Payment} from '../../source/domain/rows.ts';
import {monthlyScenarios} from '../../source/scenarios/index.ts';
import type {Truth} from '../../source/simulation/simulate.ts';

/** One month of one subscription, as its readers see it. */
export type Cell = {readonly invoice: Invoice | undefined; readonly payment: Payment | undefined};

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
		months: Array.from({length: ledger.months}, (_, month) => ({
			invoice: invoiceAt(ledger, index, month),
			payment: paymentAt(ledger, index, month),
		})),
	}));
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
