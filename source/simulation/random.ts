import seedrandom from 'seedrandom';
import {mostMonths} from '../domain/days.ts';
import type {YearDraws} from '../scenarios/churn.ts';
import type {MonthDraws} from '../scenarios/scenario.ts';

/**
 * Every draw has an address: seed, customer, decision, month. A customer has one alea stream, keyed by seed and customer
 * number, and each decision has its place in it: first the customer's own, then the years', then month after month. Two
 * places of each group are free, so that a new decision can take one without moving the others.
 */
const customerPlaces = 4;
const yearPlaces = 4;
const monthPlaces = 8;
const mostYears = mostMonths / 12;
const monthsBegin = customerPlaces + mostYears * yearPlaces;

/** The draws of one customer, filled anew for each. */
export type CustomerDraws = Float64Array;

/** Room for the draws of one customer over `months` months. */
export function roomForDraws(months: number): CustomerDraws {
	return new Float64Array(monthsBegin + months * monthPlaces);
}

/** Fills `draws` with the customer's draws, each in [0, 1). */
export function drawCustomer(seed: string, customerId: number, draws: CustomerDraws): void {
	const next = seedrandom.alea(`${seed}/${customerId}`);
	for (let place = 0; place < draws.length; place++) {
		draws[place] = next();
	}
}

/** The customer's rank among those that may churn in `year` (0 is the first), without drawing the months. */
export function drawChurnRank(seed: string, customerId: number, year: number): number {
	const next = seedrandom.alea(`${seed}/${customerId}`);
	let draw = 0;
	for (let place = 0; place <= customerPlaces + year * yearPlaces; place++) {
		draw = next();
	}

	return draw;
}

export function planDraw(draws: CustomerDraws): number {
	return draws[0] as number;
}

export function startDraw(draws: CustomerDraws): number {
	return draws[1] as number;
}

export function yearDraws(draws: CustomerDraws, year: number): YearDraws {
	const at = customerPlaces + year * yearPlaces;
	return {rank: draws[at] as number, day: draws[at + 1] as number};
}

/** Reads the month's draws into `into`, which callers reuse from month to month. */
export function readMonthDraws(draws: CustomerDraws, month: number, into: MonthDraws): void {
	const at = monthsBegin + month * monthPlaces;
	into.billing = draws[at] as number;
	into.nonpayment = draws[at + 1] as number;
	into.settlement = draws[at + 2] as number;
	into.shortfall = draws[at + 3] as number;
	into.daysLate = draws[at + 4] as number;
	into.payday = draws[at + 5] as number;
}
