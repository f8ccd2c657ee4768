import {type Month, mostMonths} from '../domain/days.ts';
import type {MonthDraws, YearDraws} from '../scenarios/billing-month.ts';

/**
 * Every draw has an address: seed, customer, decision, month. A customer has one alea stream, keyed by seed and customer
 * number, and each decision of the first engine has its place in it: first the customer's own, then the years', then month
 * after month. Two places of each group are free. Any other decision has a stream of its own, keyed by seed, customer and
 * its name, one draw a month, or one for good: so a scenario can bring a decision along without moving the others.
 */
const customerPlaces = 4;
const yearPlaces = 4;
export const monthPlaces = 8;
const mostYears = mostMonths / 12;
export const monthsBegin = customerPlaces + mostYears * yearPlaces;

/** The monthly decisions that share the customer's stream, in the order of their places in a month. */
const sharedDecisions = ['billing', 'nonpayment', 'settlement', 'shortfall', 'daysLate', 'payday'] as const;

const paydayPlace = sharedDecisions.indexOf('payday');

/** Whether a monthly decision has its place in the customer's stream; another one has a stream of its own. */
export function isShared(decision: string): boolean {
	return (sharedDecisions as readonly string[]).includes(decision);
}

/** The place of such a decision's draw for a month among the shared draws. */
export function sharedPlaceOf(decision: string, month: Month): number {
	return monthsBegin + month * monthPlaces + (sharedDecisions as readonly string[]).indexOf(decision);
}

/** A decision with a stream of its own; one that lasts is drawn once for all months. */
export type OwnDecision = {readonly decision: string; readonly isLasting: boolean};

/** The draws of one customer. */
export type CustomerDraws = {
	readonly shared: Float64Array;
	/** One draw a month for each decision with a stream of its own, or one alone. */
	readonly own: readonly {readonly decision: string; readonly draws: Float64Array}[];
};

export function planDraw({shared}: CustomerDraws): number {
	return shared[0] as number;
}

export function startDraw({shared}: CustomerDraws): number {
	return shared[1] as number;
}

/** The rank alone: it is looked at for everybody, the rest of a year's draws for few. */
export function rankDraw({shared}: CustomerDraws, year: number): number {
	return shared[customerPlaces + year * yearPlaces] as number;
}

export function yearDraws(draws: CustomerDraws, year: number): YearDraws {
	const at = customerPlaces + year * yearPlaces;
	return {rank: rankDraw(draws, year), day: draws.shared[at + 1] as number};
}

/** On which of the days within terms a timely payment for the month comes. */
export function paydayDraw({shared}: CustomerDraws, month: Month): number {
	return shared[monthsBegin + month * monthPlaces + paydayPlace] as number;
}

/** Room for a month's draws: the shared decisions, then those with a stream of their own. */
export function blankMonthDraws(own: readonly OwnDecision[] = []): MonthDraws {
	const names = [...sharedDecisions, ...own.map(({decision}) => decision)];
	return Object.fromEntries(names.map((decision) => [decision, 0]));
}

/** Reads the month's draws into `into`, which callers reuse from month to month. */
export function readMonthDraws({shared, own}: CustomerDraws, month: number, into: MonthDraws): void {
	const at = monthsBegin + month * monthPlaces;
	// Written out: names that are known when it is compiled are ten times as fast as those of a list.
	into['billing'] = shared[at] as number;
	into['nonpayment'] = shared[at + 1] as number;
	into['settlement'] = shared[at + 2] as number;
	into['shortfall'] = shared[at + 3] as number;
	into['daysLate'] = shared[at + 4] as number;
	into['payday'] = shared[at + 5] as number;
	for (const {decision, draws} of own) {
		into[decision] = draws[draws.length === 1 ? 0 : month] as number;
	}
}
