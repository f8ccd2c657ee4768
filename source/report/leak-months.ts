import type {Currency} from '../domain/currency.ts';
import type {Month} from '../domain/days.ts';
import {formatMoney} from '../domain/money.ts';
import type {Finding} from '../scenarios/finding.ts';
import {leaks} from '../scenarios/index.ts';
import type {Leak} from '../scenarios/scenario.ts';
import {leaksOn, type Settings} from '../simulation/settings.ts';

/** What one rule finds, month by month: how many, and the money in cents. One entry per begun month. */
export type LeakMonths = {
	readonly leak: Leak;
	readonly counts: readonly number[];
	/** What leaked. */
	readonly cents: readonly number[];
	/** What is owed back to customers instead. */
	readonly owedCents: readonly number[];
};

/** Adds up findings by leak and month, over any number of blocks of customers. */
export type LeakTally = {
	readonly add: (findings: readonly Finding[]) => void;
	/** In the order of the leaks: those that are on in these settings, and any other that was found. */
	readonly months: (begun: number, settings: Settings) => readonly LeakMonths[];
};

export function tallyLeaks(months: number, firstMonth: Month = 0): LeakTally {
	const sums = leaks.map((leak) => ({leak, counts: zeros(months), cents: zeros(months), owedCents: zeros(months)}));
	const byId = new Map(sums.map((sum) => [sum.leak.id, sum]));
	return {
		add(findings) {
			for (const {scenario, month, leakedCents, liabilityCents = 0} of findings) {
				const sum = byId.get(scenario);
				raise(sum?.counts, month - firstMonth, 1);
				raise(sum?.cents, month - firstMonth, leakedCents);
				raise(sum?.owedCents, month - firstMonth, liabilityCents);
			}
		},
		months(begun, settings) {
			const found = new Set(sums.filter(({counts}) => sumOf(counts) > 0).map(({leak}) => leak.id));
			return leaksOn(settings, found).flatMap(({id}) => {
				const sum = sums.find(({leak}) => leak.id === id);
				return sum ? [firstOf(sum, begun)] : [];
			});
		},
	};
}

function firstOf({leak, counts, cents, owedCents}: LeakMonths, begun: number): LeakMonths {
	return {
		leak,
		counts: counts.slice(0, begun),
		cents: cents.slice(0, begun),
		owedCents: owedCents.slice(0, begun),
	};
}

function zeros(count: number): number[] {
	return new Array<number>(count).fill(0);
}

function raise(sums: number[] | undefined, at: number, by: number): void {
	if (sums) {
		sums[at] = (sums[at] as number) + by;
	}
}

/** The sum of a row of counts or cents. */
export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** The money of all months, in words where it is no loss. */
export function moneyOf({leak, cents, owedCents}: LeakMonths, currency?: Currency): string {
	return leak.isLiability
		? `${formatMoney(sumOf(owedCents), currency)} owed back`
		: formatMoney(sumOf(cents), currency);
}

/** Whether the leak has something to show: its rate is above 0 in some month, or its rule finds something. */
export function isShown({leak, counts}: LeakMonths, {rates, incidents}: Settings): boolean {
	return (
		(rates[leak.dial] ?? 0) > 0 ||
		incidents.some(({scenario, percent}) => scenario === leak.id && percent > 0) ||
		sumOf(counts) > 0
	);
}
