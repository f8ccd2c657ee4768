import type {Month} from '../domain/days.ts';
import {leaks} from '../scenarios/index.ts';
import type {Finding, Leak} from '../scenarios/scenario.ts';
import type {Settings} from '../simulation/settings.ts';

/** What one rule finds, month by month: how many, and the money in cents. One entry per begun month. */
export type LeakMonths = {readonly leak: Leak; readonly counts: readonly number[]; readonly cents: readonly number[]};

/** Adds up findings by leak and month, over any number of blocks of customers. */
export type LeakTally = {
	readonly add: (findings: readonly Finding[]) => void;
	/** In the order of the leaks. */
	readonly months: (begun: number) => readonly LeakMonths[];
};

export function tallyLeaks(months: number): LeakTally {
	const sums = leaks.map((leak) => ({leak, counts: zeros(months), cents: zeros(months)}));
	const sumOf = new Map(sums.map((sum) => [sum.leak.id, sum]));
	return {
		add(findings) {
			for (const {scenario, month, leakedCents} of findings) {
				const sum = sumOf.get(scenario);
				raise(sum?.counts, month, 1);
				raise(sum?.cents, month, leakedCents);
			}
		},
		months: (begun) =>
			sums.map(({leak, counts, cents}) => ({leak, counts: counts.slice(0, begun), cents: cents.slice(0, begun)})),
	};
}

function zeros(count: number): number[] {
	return new Array<number>(count).fill(0);
}

function raise(sums: number[] | undefined, month: Month, by: number): void {
	if (sums) {
		sums[month] = (sums[month] as number) + by;
	}
}

/** The sum of a row of counts or cents. */
export function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Whether the leak has something to show: its rate is above 0 in some month, or its rule finds something. */
export function isShown({leak, counts}: LeakMonths, {rates, incidents}: Settings): boolean {
	return (
		(rates[leak.dial] ?? 0) > 0 ||
		incidents.some(({scenario, percent}) => scenario === leak.id && percent > 0) ||
		sumOf(counts) > 0
	);
}
