import {mostMonths} from '../domain/days.ts';
import type {MonthDraws, YearDraws} from '../scenarios/scenario.ts';
import {drawOfTen, readOn, readStream} from './alea.ts';

/**
 * Every draw has an address: seed, customer, decision, month. A customer has one alea stream, keyed by seed and customer
 * number, and each decision of the first engine has its place in it: first the customer's own, then the years', then month
 * after month. Two places of each group are free. Any other decision has a stream of its own, keyed by seed, customer and
 * its name, one draw a month, or one for good: so a scenario can bring a decision along without moving the others.
 */
const customerPlaces = 4;
const yearPlaces = 4;
const monthPlaces = 8;
const mostYears = mostMonths / 12;
const monthsBegin = customerPlaces + mostYears * yearPlaces;

/** The monthly decisions that share the customer's stream, in the order of their places in a month. */
const sharedDecisions = ['billing', 'nonpayment', 'settlement', 'shortfall', 'daysLate', 'payday'] as const;

/** Whether a monthly decision has its place in the customer's stream; another one has a stream of its own. */
export function isShared(decision: string): boolean {
	return (sharedDecisions as readonly string[]).includes(decision);
}

/** A decision with a stream of its own; one that lasts is drawn once for all months. */
export type OwnDecision = {readonly decision: string; readonly isLasting: boolean};

/** The draws of one customer, filled anew for each. */
export type CustomerDraws = {
	readonly shared: Float64Array;
	/** One draw a month for each decision with a stream of its own, or one alone. */
	readonly own: readonly {readonly decision: string; readonly draws: Float64Array}[];
};

/** Room for the draws of one customer over `months` months, with a stream for each of the `own` decisions. */
export function roomForDraws(months: number, own: readonly OwnDecision[] = []): CustomerDraws {
	return {
		shared: new Float64Array(monthsBegin + months * monthPlaces),
		own: own.map(({decision, isLasting}) => ({decision, draws: new Float64Array(isLasting ? 1 : months)})),
	};
}

/** Fills `draws` with the customer's draws, each in [0, 1). */
export function drawCustomer(seed: string, customerId: number, draws: CustomerDraws): void {
	beginCustomer(seed, customerId, draws);
	readOn(draws.shared, monthsBegin, draws.shared.length);
}

/** Fills `draws` with what the customer draws beside the months. They are next, unless another customer comes between. */
export function beginCustomer(seed: string, customerId: number, {shared, own}: CustomerDraws): void {
	const key = `${seed}/${customerId}`;
	for (const {decision, draws} of own) {
		readStream(`${key}/${decision}`, draws);
	}

	readStream(key, shared, monthsBegin);
}

/** Fills the draws of the customer begun last up to the end of so many months. */
export function drawFirstMonths({shared}: CustomerDraws, months: number): void {
	readOn(shared, monthsBegin, monthsBegin + months * monthPlaces);
}

/** The ranks of ten customers among those that may churn in `year` (0 is the first), of whose numbers `tens` are the tens. */
export function drawChurnRanks(seed: string, tens: number, year: number, into: Float64Array): void {
	drawOfTen(`${seed}/${tens === 0 ? '' : tens}`, customerPlaces + year * yearPlaces, into);
}

export function planDraw({shared}: CustomerDraws): number {
	return shared[0] as number;
}

export function startDraw({shared}: CustomerDraws): number {
	return shared[1] as number;
}

export function yearDraws({shared}: CustomerDraws, year: number): YearDraws {
	const at = customerPlaces + year * yearPlaces;
	return {rank: shared[at] as number, day: shared[at + 1] as number};
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
